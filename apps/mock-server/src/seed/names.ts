import { cycle } from './cycle';
import type { Random } from './random';

/** A name as its bearer writes it, and in the letters of an e-mail address. */
interface NamePart {
  readonly written: string;
  readonly ascii: string;
}

interface NameStock {
  readonly given: readonly NamePart[];
  readonly family: readonly NamePart[];
  /** In what order, and with what between, the two are shown. */
  readonly display: (given: string, family: string) => string;
}

export interface SeedName {
  readonly firstName: string;
  readonly lastName: string;
  readonly displayName: string;
  /** `ada.byrne`, not unique. */
  readonly login: string;
}

/** `Søren/soren`: the second half stands where taking the marks off does not give ASCII. */
function parseNames(text: string): NamePart[] {
  return text.split(' ').map((entry) => {
    const [written = '', ascii = withoutMarks(written)] = entry.split('/');
    return { written, ascii };
  });
}

const withoutMarks = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

const givenFirst = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => `${family} ${given}`;
const familyFirstTogether = (given: string, family: string) => family + given;

const LATIN: NameStock = {
  given: parseNames(
    'Ada Amélie Anders André Åsa Beatriz Björn Bronwyn Carlos Chloé Conor Dagny Daniela Darius Elżbieta/elzbieta Emeka ' +
      'Esther Étienne Farah Felix Fiadh Gabriela Hélène Henrik Imani Inés Isla Ivo Jana João Jorge Kofi Lena Léa Liam ' +
      'Lucía Łukasz/lukasz Maeve Malik Marta Mateo Mehmet Naomi Niamh Nils Nkechi Noor Oisín Omar Paloma Petra Quentin ' +
      'Rafael René Rosa Samir Saoirse Sigrid Sofía Søren/soren Tadeo Tiago Tove Ulrich Vera Walter Ximena Yara Zoë',
  ),
  family: parseNames(
    'Acosta Adeyemi Andersen Araújo Bauer Beaumont Bernard Björk Byrne Campbell Castro Chevalier Costa Cruz Dąbrowski ' +
      'Davies Delgado Duarte Eriksson Fairweather Ferrari Fischer Flores García Gagné Gupta Haugen Hernández Hughes Ibarra ' +
      'Jensen Johansson Kaya Keller Kelly Kovács Lambert Larsen Lefebvre López Macleod Mancini Marín Mbeki Meyer Moreau ' +
      'Muñoz Murphy Nagy Nielsen Novák Nwosu Oliveira Ortega Pereira Peña Quinn Ramírez Reed Ricci Rossi Rousseau Ruiz ' +
      'Santos Schäfer Silva Šimić Sørensen/sorensen Svensson Taylor Thompson Torres Virtanen Walsh Weber Wright Yilmaz Żuk',
  ),
  display: givenFirst,
};

const OTHER_SCRIPTS: readonly NameStock[] = [
  {
    given: parseNames('Анна/anna Борис/boris Ирина/irina Олег/oleg Ольга/olga Павел/pavel Тарас/taras Юлия/yulia'),
    family: parseNames('Белова/belova Гончар/honchar Иванов/ivanov Козлов/kozlov Мельник/melnyk Петров/petrov'),
    display: givenFirst,
  },
  {
    given: parseNames('אבי/avi דנה/dana יעל/yael מיכל/michal נועם/noam רון/ron שירה/shira'),
    family: parseNames('ביטון/biton כץ/katz לוי/levi מזרחי/mizrahi פרץ/peretz שפירא/shapira'),
    display: givenFirst,
  },
  {
    given: parseNames('أحمد/ahmad خالد/khalid ليلى/layla مريم/maryam نور/nour يوسف/yusuf'),
    family: parseNames('الحسن/alhasan الخطيب/alkhatib النجار/alnajjar حداد/haddad خوري/khoury منصور/mansour'),
    display: givenFirst,
  },
  {
    given: parseNames('伟/wei 芳/fang 娜/na 敏/min 静/jing 强/qiang 丽华/lihua 建国/jianguo'),
    family: parseNames('王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 欧阳/ouyang'),
    display: familyFirstTogether,
  },
  {
    given: parseNames('翔太/shota 葵/aoi 結衣/yui 大輔/daisuke さくら/sakura ケン/ken'),
    family: parseNames('佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 渡辺/watanabe 小林/kobayashi'),
    display: familyFirst,
  },
  {
    given: parseNames('민준/minjun 서연/seoyeon 지우/jiwoo 하은/haeun 도윤/doyun'),
    family: parseNames('김/kim 이/lee 박/park 최/choi 정/jung 강/kang'),
    display: familyFirstTogether,
  },
  {
    given: parseNames('กานต์/kan นารี/naree ปิติ/piti มานะ/mana สุดา/suda'),
    family: parseNames('แก้วใส/kaewsai ทองดี/thongdee ใจงาม/jaingam ศรีสุข/srisuk'),
    display: givenFirst,
  },
  {
    given: parseNames('आरव/aarav दीया/diya नेहा/neha रोहन/rohan सीता/sita'),
    family: parseNames('गुप्ता/gupta जोशी/joshi पटेल/patel मिश्रा/mishra वर्मा/verma'),
    display: givenFirst,
  },
  {
    given: parseNames('Ελένη/eleni Νίκος/nikos Σοφία/sofia'),
    family: parseNames('Δημητρίου/dimitriou Νικολάου/nikolaou'),
    display: givenFirst,
  },
];

/** One in four or so is not in Latin letters. */
const LATIN_SHARE = 0.74;

export const drawName = (random: Random): SeedName =>
  nameOf(random.chance(LATIN_SHARE) ? LATIN : random.pick(OTHER_SCRIPTS), random);

/** Goes round all scripts, so that few names show them all. */
export const drawNameOfEveryScript = (random: Random, index: number): SeedName =>
  nameOf(index % 2 === 0 ? LATIN : cycle(OTHER_SCRIPTS, (index - 1) / 2), random);

function nameOf(stock: NameStock, random: Random): SeedName {
  const [given, family] = [random.pick(stock.given), random.pick(stock.family)];
  return {
    firstName: given.written,
    lastName: family.written,
    displayName: stock.display(given.written, family.written),
    login: `${given.ascii}.${family.ascii}`,
  };
}
