import { ROLES } from './organization';
import { BERLIN, DALLAS, LONDON, PARIS, type Site } from './sites';
import type { CallingSlot } from './subscriptions';

/** What is out of the ordinary about somebody of the roster. */
export interface Facts {
  /** First and last name unless said. */
  readonly displayName?: string;
  /** Professional, of the two active subscriptions in turn, unless said. */
  readonly license?: CallingSlot;
  /** A primary number of the site unless said; a number with `+` is that primary number. */
  readonly number?: 'main' | 'none' | 'alternate' | 'both' | 'mobile' | `+${string}`;
  readonly role?: string;
}

export type RosterLine = readonly [
  login: string,
  firstName: string,
  lastName: string,
  title: string,
  department: string,
  facts?: Facts,
];

const SUSPENDED = { license: 'professionalSuspended' } as const;
const STANDARD = { license: 'standard' } as const;

/** Marks that stand on their own, as some keyboards type them: these names are not in the composed form. */
const decomposed = (name: string) => name.normalize('NFD');

const DALLAS_STAFF: readonly RosterLine[] = [
  ['admin', 'Robin', 'Marsh', 'Director of IT', 'IT', { role: ROLES.fullAdmin }],
  ['grace.hollister', 'Grace', 'Hollister', 'Chief Executive Officer', 'Executive Office', { number: 'both' }],
  ['archer', 'Archer', 'Field', 'Orchard Supervisor', 'Orchards', { number: '+12314569000' }],
  ['maria.santos', 'María', 'Santos Peña', 'Dairy Manager', 'Dairy'],
  ['dwayne.carter', 'Dwayne', 'Carter', 'Head of Logistics', 'Logistics'],
  ['nguyen.anh', decomposed('Ánh'), decomposed('Nguyễn Thị'), 'Agronomist', 'Research'],
  ['jose.nunez', 'José', 'Núñez', 'Herd Manager', 'Dairy', { number: 'both' }],
  ['olivia.brandt', 'Olivia', 'Brandt', 'Irrigation Engineer', 'Orchards', { number: 'none' }],
  ['tyler.okafor', 'Tyler', 'Okafor', 'Warehouse Lead', 'Logistics', STANDARD],
  [
    'maria.braganca',
    'Maria Leopoldina da Conceição Evangelista',
    'de Albuquerque Cavalcanti Montenegro de Vasconcellos e Souza Pereira da Silva Bragança e Bourbon',
    'Director of Sales',
    'Sales',
  ],
  ['poppy.meadows', 'Poppy', 'Meadows', 'Events Coordinator', 'Sales', { displayName: 'Poppy Meadows 🌻' }],
  ['li.wei', '伟', '李', 'Supply Chain Analyst', 'Logistics', { displayName: '李伟' }],
  ['kim.minseo', '민서', '김', 'Data Scientist', 'Research', { displayName: '김민서' }],
  ['frontdesk.dallas', 'Hattie', 'Bell', 'Receptionist', 'Facilities', { number: 'main' }],
  ['hank.mcallister', 'Hank', 'McAllister', 'Ranch Hand', 'Dairy', STANDARD],
  ['priya.raman', 'Priya', 'Raman', 'Finance Director', 'Finance'],
  ['sean.o-reilly', 'Sean', "O'Reilly", 'Network Engineer', 'IT', { role: ROLES.deviceAdmin }],
  ['lupe.garza', 'Guadalupe', 'Garza', 'HR Partner', 'People', { role: ROLES.userAdmin }],
  ['bao.tran', 'Bảo', 'Trần', 'Field Technician', 'Orchards', { number: 'alternate' }],
  ['deshawn.brooks', 'DeShawn', 'Brooks', 'Driver', 'Logistics', { number: 'mobile' }],
  ['emily.strand', 'Emily', 'Strand', 'Account Manager', 'Sales'],
  ['carlos.ibanez', 'Carlos', 'Ibáñez', 'Crop Scientist', 'Research', SUSPENDED],
  ['ruth.abrams', 'Ruth', 'Abrams', 'Controller', 'Finance', SUSPENDED],
  ['wade.turner', 'Wade', 'Turner', 'Mechanic', 'Logistics', SUSPENDED],
  ['ines.fuentes', 'Inés', 'Fuentes', 'Recruiter', 'People', SUSPENDED],
  ['sakura.ito', 'さくら', '伊藤', 'Quality Inspector', 'Dairy', { displayName: '伊藤 さくら' }],
  ['amit.sharma', 'अमित', 'शर्मा', 'Systems Engineer', 'IT', { displayName: 'अमित शर्मा' }],
  ['june.whitaker', 'June', 'Whitaker', 'Beekeeper', 'Orchards', { displayName: 'June Whitaker 🐝🍯' }],
  ['marcus.bell', 'Marcus', 'Bell', 'Sales Representative', 'Sales'],
  ['fatima.haddad', 'فاطمة', 'حدّاد', 'Export Manager', 'Sales', { displayName: 'فاطمة حدّاد' }],
  ['noah.levi', 'נח', 'לוי', 'Security Analyst', 'IT', { displayName: 'נח לוי' }],
  ['travis.boone', 'Travis', 'Boone', 'Ranch Hand', 'Dairy', STANDARD],
  ['dolores.vega', 'Dolores', 'Vega', 'Packing Lead', 'Orchards', STANDARD],
  ['cody.winters', 'Cody', 'Winters', 'Picker', 'Orchards', STANDARD],
  ['hana.kowalska', 'Hana', 'Kowalska', 'Legal Counsel', 'Executive Office'],
  ['somchai.jaidee', 'สมชาย', 'ใจดี', 'Greenhouse Manager', 'Orchards', { displayName: 'สมชาย ใจดี' }],
  ['abby.lin', 'Abby', 'Lin', 'Head of Support, US', 'Customer Care', { number: 'none' }],
  ['gus.peterson', 'Gus', 'Peterson', 'Support Agent', 'Customer Care'],
];

const LONDON_STAFF: readonly RosterLine[] = [
  ['eleanor.ashworth', 'Eleanor', 'Ashworth', 'Managing Director, UK', 'Executive Office', { number: 'both' }],
  ['rhys.llewellyn', 'Rhys', 'Llewellyn', 'Head of Support, UK', 'Customer Care'],
  ['frontdesk.london', 'Imogen', 'Clarke', 'Receptionist', 'Facilities', { number: 'main' }],
  ['siobhan.nimhurchu', 'Siobhán', 'Ní Mhurchú', 'Buyer', 'Sales'],
  ['ola.adesola', decomposed('Ọlá'), decomposed('Adéṣọlá'), 'Data Engineer', 'IT'],
  ['oleksandr.shevchuk', 'Олександр', 'Шевчук', 'Platform Engineer', 'IT', { displayName: 'Олександр Шевчук' }],
  ['natalia.sokolova', 'Наталья', 'Соколова', 'Contracts Manager', 'Finance', { displayName: 'Наталья Соколова' }],
  ['zofia.wisniewska', 'Zofia', 'Wiśniewska', 'Accountant', 'Finance'],
  ['harriet.pym', 'Harriet', 'Pym', 'Cheese Buyer', 'Dairy', { number: 'none' }],
  ['arjun.mehta', 'अर्जुन', 'मेहता', 'Telephony Engineer', 'IT', { displayName: 'अर्जुन मेहता' }],
  ['george.featherstone', 'George', 'Featherstone-Haugh', 'Driver', 'Logistics', STANDARD],
  ['aoife.byrne', 'Aoife', 'Byrne', 'Press Officer', 'Sales'],
  ['yusuf.demir', 'Yusuf', 'Demir', 'Transport Planner', 'Logistics'],
  ['maryam.hosseini', 'مریم', 'حسینی', 'Nutritionist', 'Research', { displayName: 'مریم حسینی' }],
  ['chen.jing', '靜', '陳', 'Importer', 'Logistics', { displayName: '陳靜 Jing Chen' }],
  ['alfie.marlow', 'Alfie', 'Marlow', 'Support Agent', 'Customer Care', STANDARD],
  ['beatrix.vale', 'Beatrix', 'Vale', 'Support Agent', 'Customer Care', STANDARD],
  ['tom.ridley', 'Tom', 'Ridley', 'Support Agent', 'Customer Care', STANDARD],
  ['wren.hathaway', 'Wren', 'Hathaway', 'Grower Liaison', 'Orchards', { displayName: 'Wren Hathaway 👩‍🌾' }],
  ['dafydd.ap-rhys', 'Dafydd', 'ap Rhys', 'Sheep Farmer', 'Dairy', { number: 'mobile' }],
  ['joao.esteves', 'João', 'Esteves', 'Wine Buyer', 'Sales', SUSPENDED],
  ['katarzyna.zak', 'Katarzyna', 'Żak', 'Payroll Officer', 'People', SUSPENDED],
  ['lukas.horak', 'Lukáš', 'Horák', 'Warehouse Lead', 'Logistics', SUSPENDED],
  ['nia.bevan', 'Nia', 'Bevan', 'Office Manager', 'Facilities', SUSPENDED],
  ['percival.stone', 'Percival', 'Stone', 'Auditor', 'Finance', { role: ROLES.readonlyAdmin }],
  ['thandiwe.nkosi', 'Thandiwe', 'Nkosi', 'Marketing Lead', 'Sales'],
  ['eyal.mizrahi', 'אייל', 'מזרחי', 'Solutions Architect', 'IT', { displayName: 'אייל מזרחי' }],
  ['ravi.pillai', 'Ravi', 'Pillai', 'Desktop Support', 'IT', { number: 'alternate' }],
  ['hugh.carrow', 'Hugh', 'Carrow', 'Estate Manager', 'Facilities'],
];

const PARIS_STAFF: readonly RosterLine[] = [
  ['helene.dubois', 'Hélène', 'Dubois', 'Directrice France', 'Executive Office'],
  ['frontdesk.paris', 'Théo', 'Marchand', 'Hôte d’accueil', 'Facilities', { number: 'main' }],
  ['francois.lecoeur', 'François', 'Lecœur', 'Maître de chai', 'Orchards'],
  ['anais.gueguen', 'Anaïs', 'Guéguen', 'Responsable paie', 'People'],
  ['jean-luc.petit', 'Jean-Luc', 'Petit', 'Commercial', 'Sales', { number: 'none' }],
  ['karim.benali', 'كريم', 'بن علي', 'Ingénieur réseau', 'IT', { displayName: 'كريم بن علي' }],
  ['amelie.fontaine', 'Amélie', 'Fontaine', 'Œnologue', 'Research'],
  ['hugo.lefevre', 'Hugo', 'Lefèvre', 'Livreur', 'Logistics', STANDARD],
  ['manon.girard', 'Manon', 'Girard', 'Conseillère clientèle', 'Customer Care', STANDARD],
  ['louis.perrin', 'Louis', 'Perrin', 'Conseiller clientèle', 'Customer Care', STANDARD],
  ['tanaka.haruto', '陽翔', '田中', 'Chercheur', 'Research', { displayName: '田中 陽翔' }],
  ['ngoc.pham', 'Ngọc', 'Phạm', 'Acheteuse', 'Sales'],
  ['mariam.gelashvili', 'მარიამ', 'გელაშვილი', 'Traductrice', 'People', { displayName: 'მარიამ გელაშვილი' }],
  ['anahit.grigoryan', 'Անահիտ', 'Գրիգորյան', 'Juriste', 'Executive Office', { displayName: 'Անահիտ Գրիգորյան' }],
  ['celestine.moreau', 'Célestine', 'Moreau', 'Fromagère', 'Dairy', { displayName: 'Célestine Moreau 🧀' }],
  ['bastien.roche', 'Bastien', 'Roche', 'Tonnelier', 'Orchards', { number: 'mobile' }],
  ['awa.diop', 'Awa', 'Diop', 'Analyste', 'Finance'],
  ['pornthip.sae', 'พรทิพย์', 'แซ่ลิ้ม', 'Qualiticienne', 'Dairy', { displayName: 'พรทิพย์ แซ่ลิ้ม' }],
  ['remi.clement', 'Rémi', 'Clément', 'Technicien', 'IT'],
  ['ioana.popescu', 'Ioana', 'Popescu', 'Planificatrice', 'Logistics', { number: 'both' }],
  ['elif.yildiz', 'Elif', 'Yıldız', 'Commerciale', 'Sales'],
  ['victor.hugonnet', 'Victor', 'Hugonnet', 'Chef de cave', 'Orchards'],
];

const BERLIN_STAFF: readonly RosterLine[] = [
  ['jurgen.gross', 'Jürgen', 'Groß', 'Geschäftsführer Deutschland', 'Executive Office'],
  ['annika.lorenz', 'Annika', 'Lorenz', 'Vertriebsleiterin', 'Sales'],
  ['soren.kjaer', 'Søren', 'Kjær', 'Agronom', 'Research'],
  ['giorgos.papadopoulos', 'Γιώργος', 'Παπαδόπουλος', 'Einkäufer', 'Sales', { displayName: 'Γιώργος Παπαδόπουλος' }],
  ['ayse.sahin', 'Ayşe', 'Şahin', 'Buchhalterin', 'Finance'],
  ['dmitri.volkov', 'Дмитрий', 'Волков', 'Disponent', 'Logistics', { displayName: 'Дмитрий Волков' }],
  ['lena.voss', 'Lena', 'Voß', 'Kundendienst', 'Customer Care', STANDARD],
  ['moritz.kuhn', 'Moritz', 'Kühn', 'Kundendienst', 'Customer Care', STANDARD],
  ['paula.jansen', 'Paula', 'Jansen', 'Fahrerin', 'Logistics', STANDARD],
  ['aleksandar.petrovic', 'Александар', 'Петровић', 'Lagerleiter', 'Logistics', { displayName: 'Александар Петровић' }],
  ['signe.astrom', 'Signe', 'Åström', 'Käsemeisterin', 'Dairy', { number: 'none' }],
  ['bjork.thorsdottir', 'Björk', 'Þórsdóttir', 'Pferdewirtin', 'Dairy'],
  ['kaan.arslan', 'Kaan', 'Arslan', 'Systemadministrator', 'IT'],
  ['park.jihun', '지훈', '박', 'Entwickler', 'IT', { displayName: '박지훈' }],
  ['wilhelmine.oster', 'Wilhelmine', 'Oster', 'Personalreferentin', 'People'],
];

/** No Calling at all: seasonal staff, advisers and accounts that nobody has cleaned up. */
const STAFF_WITHOUT_CALLING: readonly RosterLine[] = [
  [
    'test.display',
    'Test',
    'Display',
    'Test account',
    'IT',
    { displayName: 'Test \u202EyalpsiD\u202C \u001B[31mred\u0007' },
  ],
  ['zhang.xiuying', '秀英', '张', 'Adviser', 'Research', { displayName: '张秀英' }],
  ['suzuki.yuki', 'ゆき', '鈴木', 'Adviser', 'Research', { displayName: '鈴木 ゆき' }],
  [
    'choi.soojin',
    '수진'.normalize('NFD'),
    '최'.normalize('NFD'),
    'Adviser',
    'Research',
    { displayName: '최수진'.normalize('NFD') },
  ],
  ['tamar.cohen', 'תמר', 'כהן', 'Irrigation Adviser', 'Research', { displayName: 'תָּמָר כֹּהֵן' }],
  ['omar.alfarsi', 'عمر', 'الفارسي', 'Trader', 'Sales', { displayName: 'عمر الفارسي' }],
  ['lakshmi.iyer', 'லட்சுமி', 'ஐயர்', 'Auditor', 'Finance', { displayName: 'லட்சுமி ஐயர்' }],
  ['malee.suk', 'มาลี', 'สุขใจ', 'Flower Grower', 'Orchards', { displayName: 'มาลี สุขใจ' }],
  ['yelena.kim', 'Елена', 'Ким', 'Veterinarian', 'Dairy', { displayName: 'Елена Ким' }],
  ['bo', 'Bo', '', 'Picker', 'Orchards', { displayName: 'Bo' }],
  ['skye.rivers', 'Skye', 'Rivers', 'Intern', 'People', { displayName: 'Skye 🏳️‍🌈🇺🇸 Rivers' }],
  ['ernesto.paz', 'Ernesto', 'Paz', 'Picker', 'Orchards'],
  ['rosa.paz', 'Rosa', 'Paz', 'Picker', 'Orchards'],
  ['miguel.paz', 'Miguel', 'Paz', 'Picker', 'Orchards'],
  ['harvest.2024', 'Harvest', 'Crew 2024', 'Shared account', 'Orchards'],
  ['vet.oncall', 'On-call', 'Veterinarian', 'Shared account', 'Dairy'],
];

/** Everybody of the default organization. Heads of departments come before those whom they lead. */
export const ROSTER: readonly { readonly site?: Site; readonly staff: readonly RosterLine[] }[] = [
  { site: DALLAS, staff: DALLAS_STAFF },
  { site: LONDON, staff: LONDON_STAFF },
  { site: PARIS, staff: PARIS_STAFF },
  { site: BERLIN, staff: BERLIN_STAFF },
  { staff: STAFF_WITHOUT_CALLING },
];

/** Somebody of the roster by the part of the address before the `@`. */
export function rosterLine(login: string): RosterLine {
  const line = ROSTER.flatMap(({ staff }) => staff).find(([known]) => known === login);
  if (!line) throw new Error(`Nobody of the roster is called ${login}`);
  return line;
}
