import { useWindowSize } from '../hooks/use-window-size';
import type { BoundTable } from '../keys';
import { FOOTER_GAP, fitFooter } from '../rows/footer';
import { PaintedLine } from './painted';

/** The keys of the table that have room, most particular first. */
export function Footer({ table }: { table: BoundTable }) {
  const { columns } = useWindowSize();
  return (
    <PaintedLine
      pieces={fitFooter(table, columns - 2).flatMap(({ key, label, isRefused }, at) => [
        { text: ' '.repeat(at === 0 ? 1 : FOOTER_GAP) },
        { text: key, tone: isRefused ? 'refused' : 'key' },
        { text: ` ${label}`, tone: isRefused ? 'refused' : 'normal' },
      ])}
    />
  );
}
