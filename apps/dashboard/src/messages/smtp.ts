/** Sending mails through a server of the person's own. */
export const smtp = {
  faults: {
    url: 'HUBDECK_SMTP_URL: an address as in smtps://user@mail.example.com or smtp://mail.example.com:587 is expected; "?starttls=optional" behind it allows a server without encryption.',
    password:
      'HUBDECK_SMTP_PASSWORD: the password for the user in HUBDECK_SMTP_URL is missing. Special characters in the URL itself are written as %40 and the like.',
    from: 'HUBDECK_SMTP_FROM: who the mails are from is missing, as in "Help desk <help@example.com>".',
  },
  failures: {
    login: (server: string) =>
      `${server} does not accept the user name and the password. Check HUBDECK_SMTP_URL and HUBDECK_SMTP_PASSWORD.`,
    timeout: (server: string) => `${server} did not answer in time. Check the address and the network.`,
    unreachable: (server: string) => `${server} cannot be reached. Check the address and the network.`,
    encryption: (server: string, said: string) =>
      `No encrypted connection to ${server}, and without one nothing is sent: ${said}`,
    address: (server: string, to: string, said: string) => `${server} does not take a mail to ${to}: ${said}`,
    unknownHost: (host: string) => `There is no computer called ${host}. Check HUBDECK_SMTP_URL.`,
    other: (server: string, said: string) => `${server} did not send the mail: ${said}`,
  },
};
