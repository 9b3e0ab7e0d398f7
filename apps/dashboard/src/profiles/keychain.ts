import type { spawn } from 'node:child_process';
import { messages } from '../messages';
import type { CredentialStore } from './credential-store';

/**
 * The system's own store of secrets, reached by the commands that come with it. Secrets go in and out by pipes: what
 * stands on a command line is seen by every user of the machine.
 */
export interface KeychainSystem {
  readonly spawn: typeof spawn;
  readonly platform: NodeJS.Platform;
}

const SERVICE = 'hubdeck';

interface Answer {
  readonly code: number | undefined;
  readonly out: string;
}

/** The keychain, or `undefined` where the system has none that can be reached. */
export async function openKeychain({ spawn, platform }: KeychainSystem): Promise<CredentialStore | undefined> {
  const run = (command: string, args: readonly string[], input = '') => runCommand(spawn, command, args, input);
  if (platform === 'darwin') {
    return (await run('security', ['default-keychain'])).code === 0 ? createMacKeychain(run) : undefined;
  }
  if (platform === 'win32') return undefined;
  // Finding nothing is code 1 without a word; without a service that answers there is a message.
  const { code, out } = await run('secret-tool', ['search', 'service', SERVICE]);
  return code === 0 || (code === 1 && out === '') ? createSecretService(run) : undefined;
}

type Run = (command: string, args: readonly string[], input?: string) => Promise<Answer>;

function createSecretService(run: Run): CredentialStore {
  const attributes = (name: string) => ['service', SERVICE, 'profile', name];
  return {
    place: messages.profiles.keychain,
    async read(name) {
      const { code, out } = await run('secret-tool', ['lookup', ...attributes(name)]);
      return code === 0 && out !== '' ? decode(out) : undefined;
    },
    async write(name, secret) {
      const label = `--label=${SERVICE}: ${name}`;
      const { code } = await run('secret-tool', ['store', label, ...attributes(name)], encode(secret));
      if (code !== 0) throw new Error(messages.profiles.keychainRefuses);
    },
    async remove(name) {
      await run('secret-tool', ['clear', ...attributes(name)]);
    },
  };
}

function createMacKeychain(run: Run): CredentialStore {
  const item = (name: string) => ['-s', SERVICE, '-a', name];
  return {
    place: messages.profiles.keychain,
    async read(name) {
      const { code, out } = await run('security', ['find-generic-password', ...item(name), '-w']);
      return code === 0 && out !== '' ? decode(out) : undefined;
    },
    async write(name, secret) {
      // Its interactive mode takes commands from a pipe.
      const command = ['add-generic-password', '-U', ...item(name), '-w', encode(secret)].join(' ');
      const { code } = await run('security', ['-i'], `${command}\n`);
      if (code !== 0) throw new Error(messages.profiles.keychainRefuses);
    },
    async remove(name) {
      await run('security', ['delete-generic-password', ...item(name)]);
    },
  };
}

/** One word of plain letters: nothing to quote for a command, no line end to lose. */
const encode = (secret: string): string => Buffer.from(secret).toString('base64url');
const decode = (text: string): string => Buffer.from(text.trim(), 'base64url').toString();

function runCommand(spawner: typeof spawn, command: string, args: readonly string[], input: string): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawner(command, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    const texts = { out: '', err: '' };
    child.stdout?.on('data', (chunk) => {
      texts.out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      texts.err += chunk;
    });
    child.on('error', () => resolve({ code: undefined, out: '' }));
    child.on('close', (code) => resolve({ code: code ?? undefined, out: code === 0 ? texts.out : texts.err }));
    // A command that is not there, or that stops reading, breaks the pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
