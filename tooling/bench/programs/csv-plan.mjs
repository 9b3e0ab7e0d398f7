// An import file of the longest kind, checked and planned against an organization; beside it the parser reading it alone.
import { planWebexGoImport } from '@hubdeck/core/csv';
import { parse } from 'csv-parse/sync';

const [how, rows] = process.argv.slice(1);
const SUBSCRIPTION = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const header = `Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.${SUBSCRIPTION}]`;
const location = { id: 'dallas', name: 'Dallas', country: 'US' };
const numberOf = (at) => `+1214${String(5_000_000 + at)}`;
const line = (at) => `user${at}@farms.com,USER,${1000 + at},${numberOf(at)},WEBEX_CALLING,Webex Go Device,,Dallas,TRUE`;
const file = [header, ...Array.from({ length: Number(rows) }, (_, at) => line(at))].join('\r\n');

const directory = {
  subscriptions: [{ subscriptionId: SUBSCRIPTION, licenseId: 'license', availableUnits: Number(rows) }],
  findPerson(email) {
    const at = Number(/^user(\d+)@/.exec(email)?.[1]);
    const licenses = [{ name: 'Webex Calling - Professional' }];
    return {
      id: email,
      extension: String(1000 + at),
      primaryNumber: numberOf(at),
      location,
      licenses,
      hasWebexGo: false,
    };
  },
  findLocation: () => location,
  isAvailable: () => true,
};

const kinds = {};
const work = {
  plan() {
    for (const row of planWebexGoImport(file, directory).rows()) kinds[row.kind] = (kinds[row.kind] ?? 0) + 1;
  },
  parse: () => parse(file),
}[how];
// Once for the compiler: a person imports one file, but what is compared is not who was compiled first.
work();
globalThis.gc();
const before = process.cpuUsage();
const heap = process.memoryUsage().heapUsed;
work();
const { user, system } = process.cpuUsage(before);
globalThis.gc();
const kept = (process.memoryUsage().heapUsed - heap) / 1024 / 1024;
console.log(JSON.stringify({ cpu: (user + system) / 1000, kept, kinds }));
