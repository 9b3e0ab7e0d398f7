import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no certificate can be made here; `undefined` where one can. Node reads certificates and makes none. */
export const opensslMissing =
  spawnSync('openssl', ['version']).status === 0 ? undefined : 'there is no openssl: apt-get install openssl';

/** A certificate that vouches for itself, and its key: nothing secret is kept with the tests. */
export function makeCertificate(subject: `IP:${string}` | `DNS:${string}`): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hubdeck-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const files = ['-keyout', key, '-out', cert];
  const names = ['-subj', '/CN=hubdeck test', '-addext', `subjectAltName=${subject}`];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  try {
    execFileSync('openssl', ['req', '-x509', ...curve, '-days', '2', ...names, ...files], { stdio: 'pipe' });
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
