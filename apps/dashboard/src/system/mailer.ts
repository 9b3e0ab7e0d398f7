import { messages } from '../messages';
import { readSmtpSettings, type SmtpEnv, type SmtpSettings } from './smtp-settings';

/** A mail with an image that its HTML shows. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly image: { readonly contentId: string; readonly fileName: string; readonly content: Uint8Array };
}

export interface Mailer {
  /** Through whom, as people call it: `mail.example.com`. */
  readonly host: string;
  readonly from: string;
  /** Rejects with a sentence for the person. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Sends through the SMTP server of the environment; without one there is no mailer. Throws what is wrong with the settings. */
export function openMailer(env: SmtpEnv): Mailer | undefined {
  const settings = readSmtpSettings(env);
  if (typeof settings === 'string') throw new Error(settings);
  return settings && createMailer(settings);
}

/** Milliseconds that each step of a delivery may take. */
const PATIENCE = 15_000;

export interface MailerOptions {
  readonly patience?: number;
  /** The certificates that are trusted, instead of Node's own. */
  readonly ca?: string | undefined;
}

export function createMailer(settings: SmtpSettings, { patience = PATIENCE, ca }: MailerOptions = {}): Mailer {
  const { host, from } = settings;
  return {
    host,
    from,
    async send({ to, subject, text, html, image }) {
      // Loaded when a mail is sent: nobody else needs it.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(connectionOf(settings, { patience, ca }));
      const { contentId, fileName, content } = image;
      const attachment = {
        cid: contentId,
        filename: fileName,
        content: Buffer.from(content),
        contentType: 'image/png',
      };
      try {
        await transport.sendMail({ from, to, subject, text, html, attachments: [attachment] });
      } catch (error) {
        throw new Error(describeSmtpError(error as SmtpError, settings, to));
      } finally {
        transport.close();
      }
    },
  };
}

const connectionOf = (
  { host, port, encryption, login }: SmtpSettings,
  { patience, ca }: MailerOptions & { readonly patience: number },
) => ({
  host,
  port,
  secure: encryption === 'tls',
  requireTLS: encryption === 'starttls',
  ...(login && { auth: login }),
  ...(ca !== undefined && { tls: { ca } }),
  dnsTimeout: patience,
  connectionTimeout: patience,
  greetingTimeout: patience,
  socketTimeout: patience,
  // What a text or an address might name is never read from this computer.
  disableFileAccess: true,
  disableUrlAccess: true,
});

type SmtpError = Error & { readonly code?: string; readonly response?: string };

const { failures } = messages.smtp;

function describeSmtpError(error: SmtpError, { host, port, login }: SmtpSettings, to: string): string {
  const server = `${host}:${port}`;
  const said = withoutPassword(error.response ?? error.message, login?.pass);
  switch (error.code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return failures.login(server);
    case 'ETIMEDOUT':
      return failures.timeout(server);
    case 'ETLS':
      return failures.encryption(server, said);
    case 'EENVELOPE':
      return failures.address(server, to, said);
    case 'EDNS':
      return failures.unknownHost(host);
    default:
      if (isUnreachable(error)) return failures.unreachable(server);
      return isCertificateFault(error) ? failures.encryption(server, said) : failures.other(server, said);
  }
}

const isUnreachable = ({ message }: Error) => /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message);
const isCertificateFault = ({ message }: Error) => /certificate|self.signed|SSL|TLS/i.test(message);

/** No server should say it back; but what it says is shown. */
const withoutPassword = (text: string, password: string | undefined): string =>
  password ? text.replaceAll(password, '***') : text;
