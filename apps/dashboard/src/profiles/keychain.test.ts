import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeychain } from './keychain';

const SECRET = '{"accessToken":"very \\"secret\\" $HOME `x`\\n"}';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A system whose commands are scripts: each notes its arguments, and keeps what is piped in. */
async function install(command: string, script: string) {
  await writeFile(join(folder, command), `#!/bin/sh\necho "$@" >> "${folder}/arguments"\n${script}\n`);
  await chmod(join(folder, command), 0o755);
  return ((name: string, args: string[], options: object) =>
    spawn(name, args, { ...options, env: { PATH: `${folder}:/usr/bin:/bin` } })) as typeof spawn;
}

const SECRET_TOOL = `case "$1" in
search) exit 1;;
store) cat > "$0.kept.$6";;
lookup) cat "$0.kept.$5" 2>/dev/null || exit 1;;
clear) rm -f "$0.kept.$5";;
esac`;
const SECURITY = `case "$1" in
-i) read -r line; set -- $line; echo "$8" > "$0.kept.$6";;
find-generic-password) cat "$0.kept.$5" 2>/dev/null || exit 44;;
delete-generic-password) rm -f "$0.kept.$5";;
esac`;

describe.skipIf(process.platform === 'win32')("the system's keychain", () => {
  it.each([
    ['linux', 'secret-tool', SECRET_TOOL],
    ['darwin', 'security', SECURITY],
  ] as const)(
    'of %s keeps secrets apart, and none of them stands on a command line',
    async (platform, command, script) => {
      const keychain = await openKeychain({ spawn: await install(command, script), platform });
      expect(await keychain?.read('work')).toBeUndefined();
      await keychain?.write('work', SECRET);
      await keychain?.write('other', 'x');
      expect(await keychain?.read('work')).toBe(SECRET);
      expect(await keychain?.read('other')).toBe('x');
      await keychain?.remove('work');
      expect(await keychain?.read('work')).toBeUndefined();
      const typed = await readFile(join(folder, 'arguments'), 'utf8');
      expect(typed).toContain('work');
      expect(typed).not.toContain('secret"');
      expect(typed).not.toContain(Buffer.from(SECRET).toString('base64url').slice(0, 12));
    },
  );

  it('is none where the command is missing, or reaches nothing', async () => {
    const nothing = ((name: string, args: string[], options: object) =>
      spawn(name, args, { ...options, env: { PATH: folder } })) as typeof spawn;
    expect(await openKeychain({ spawn: nothing, platform: 'linux' })).toBeUndefined();
    expect(await openKeychain({ spawn: nothing, platform: 'darwin' })).toBeUndefined();
    expect(await openKeychain({ spawn: nothing, platform: 'win32' })).toBeUndefined();
    const broken = await install('secret-tool', 'echo "Cannot autolaunch D-Bus" >&2; exit 1');
    expect(await openKeychain({ spawn: broken, platform: 'linux' })).toBeUndefined();
  });

  it('says that it did not take a secret', async () => {
    const refusing = await install('secret-tool', 'case "$1" in search) exit 1;; *) exit 2;; esac');
    const keychain = await openKeychain({ spawn: refusing, platform: 'linux' });
    await expect(keychain?.write('work', SECRET)).rejects.toThrow('Sign in without --keychain');
  });
});
