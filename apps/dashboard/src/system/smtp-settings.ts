import { messages } from '../messages';

/** How mails leave this computer, as its environment says. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte on, by STARTTLS or not at all, or by STARTTLS where the server has it. */
  readonly encryption: 'tls' | 'starttls' | 'optional';
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  /** `Help desk <help@example.com>` */
  readonly from: string;
}

export interface SmtpEnv {
  /** `smtps://user@mail.example.com`, `smtp://mail.example.com:587?starttls=optional` */
  readonly HUBDECK_SMTP_URL?: string | undefined;
  /** Where it does not stand in the URL. */
  readonly HUBDECK_SMTP_PASSWORD?: string | undefined;
  /** Who the mails are from, where that is not the user of the URL. */
  readonly HUBDECK_SMTP_FROM?: string | undefined;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 };
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;
const SENDER = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/**
 * The settings, `undefined` without any, or what is wrong with them in a sentence. The sentence never holds what was set: a
 * password may stand in it.
 */
export function readSmtpSettings(env: SmtpEnv): SmtpSettings | string | undefined {
  const { faults } = messages.smtp;
  if (!env.HUBDECK_SMTP_URL) return undefined;
  const url = URL.canParse(env.HUBDECK_SMTP_URL) ? new URL(env.HUBDECK_SMTP_URL) : undefined;
  const defaultPort = DEFAULT_PORTS[url?.protocol ?? ''];
  if (!url || defaultPort === undefined || url.hostname === '') return faults.url;
  const encryption = encryptionOf(url);
  const user = decode(url.username);
  const pass = decode(url.password) || env.HUBDECK_SMTP_PASSWORD;
  const from = env.HUBDECK_SMTP_FROM || user;
  if (!encryption || user === undefined) return faults.url;
  if (user !== '' && !pass) return faults.password;
  if (!from || !SENDER.test(from)) return faults.from;
  const login = pass && user !== '' ? { user, pass } : undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { host, port: Number(url.port) || defaultPort, encryption, login, from };
}

/** A password and a secret go out unencrypted only to this computer, or where the person says so. */
function encryptionOf({ protocol, hostname, searchParams, search }: URL): SmtpSettings['encryption'] | undefined {
  if (protocol === 'smtps:') return search === '' ? 'tls' : undefined;
  switch (search === '' ? null : (searchParams.get('starttls') ?? '')) {
    case null:
      return LOOPBACK.test(hostname) ? 'optional' : 'starttls';
    case 'required':
      return 'starttls';
    case 'optional':
      return 'optional';
    default:
      return undefined;
  }
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
