import type { Column } from '../rows/table';

export interface Fruit {
  name: string;
  price: number;
  note: string;
}

export const fruitColumns: readonly Column<Fruit>[] = [
  { id: 'name', title: 'Name', min: 4, max: 10, text: ({ name }) => name },
  {
    id: 'price',
    title: 'Price',
    min: 5,
    max: 5,
    align: 'right',
    text: ({ price }) => String(price),
    order: ({ price }) => price,
  },
  { id: 'note', title: 'Note', min: 6, text: ({ note }) => note, dispensable: 1 },
];
