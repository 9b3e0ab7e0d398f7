import { describe, expect, it } from 'vitest';
import { openMailer } from './mailer';
import { readSmtpSettings } from './smtp-settings';

const FROM = 'Help desk <help@example.com>';
const read = (url: string, rest: object = { HUBDECK_SMTP_FROM: FROM }) =>
  readSmtpSettings({ HUBDECK_SMTP_URL: url, ...rest });

describe('the SMTP server of the environment', () => {
  it.each([
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, encryption: 'tls' }],
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, encryption: 'starttls' }],
    ['smtp://mail.example.com:25?starttls=optional', { port: 25, encryption: 'optional' }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, encryption: 'optional' }],
    ['smtp://[::1]:1025', { host: '::1', encryption: 'optional' }],
    ['smtp://localhost?starttls=required', { encryption: 'starttls' }],
  ])('%s', (url, expected) => {
    expect(read(url)).toMatchObject({ ...expected, login: undefined, from: FROM });
  });

  it('takes user and password from the address, with what is escaped there', () => {
    const settings = read('smtps://help%40example.com:s%2Fcret@mail.example.com', {});
    expect(settings).toMatchObject({
      login: { user: 'help@example.com', pass: 's/cret' },
      from: 'help@example.com',
    });
  });

  it('takes the password from a variable of its own', () => {
    const rest = { HUBDECK_SMTP_PASSWORD: 's/cret', HUBDECK_SMTP_FROM: FROM };
    expect(read('smtps://mailer@mail.example.com', rest)).toMatchObject({ login: { user: 'mailer', pass: 's/cret' } });
  });

  it('is none where nothing is set', () => {
    expect(readSmtpSettings({})).toBeUndefined();
    expect(openMailer({ HUBDECK_SMTP_URL: '' })).toBeUndefined();
  });

  it.each([
    ['mail.example.com', {}, 'HUBDECK_SMTP_URL'],
    ['http://mail.example.com', {}, 'HUBDECK_SMTP_URL'],
    ['smtp://', {}, 'HUBDECK_SMTP_URL'],
    ['smtp://mail.example.com?starttls=no', {}, 'HUBDECK_SMTP_URL'],
    ['smtp://mail.example.com?tls=off', {}, 'HUBDECK_SMTP_URL'],
    ['smtps://mail.example.com?starttls=optional', {}, 'HUBDECK_SMTP_URL'],
    ['smtps://us%er@mail.example.com', {}, 'HUBDECK_SMTP_URL'],
    ['smtps://mailer@mail.example.com', { HUBDECK_SMTP_FROM: FROM }, 'HUBDECK_SMTP_PASSWORD'],
    ['smtps://mailer:x@mail.example.com', {}, 'HUBDECK_SMTP_FROM'],
    ['smtp://localhost', {}, 'HUBDECK_SMTP_FROM'],
    ['smtp://localhost', { HUBDECK_SMTP_FROM: 'a@b.example>\r\nBcc: <c@d.example' }, 'HUBDECK_SMTP_FROM'],
  ])('%s with %j is refused at the start, and the variable is named', (url, rest, variable) => {
    expect(read(url, rest)).toMatch(new RegExp(`^${variable}: `));
    expect(() => openMailer({ HUBDECK_SMTP_URL: url, ...rest })).toThrow(variable);
  });

  it('never stands in what is said of it, since a password may', () => {
    const rest = { HUBDECK_SMTP_PASSWORD: 'hunter2', HUBDECK_SMTP_FROM: 'hunter2' };
    for (const url of [
      'smtp:hunter2',
      'smtps://me:hunter2@mail.example.com?x',
      'smtps://me:hunter2@mail.example.com',
    ]) {
      const fault = read(url, rest);
      expect(fault).toEqual(expect.any(String));
      expect(fault).not.toContain('hunter2');
    }
  });
});
