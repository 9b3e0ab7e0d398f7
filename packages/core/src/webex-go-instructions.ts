/** What the user of a phone has to do with an activation code. Facts as of Webex's user guide for Webex Go. */

export interface PhoneFamily {
  readonly name: string;
  /** Which of them can take the line. */
  readonly models: string;
  readonly steps: readonly string[];
}

export const BEFORE_ACTIVATION: readonly string[] = [
  'Use a phone that is not locked to a carrier, takes two lines at a time, and has room for another active eSIM.',
  'Connect the phone to Wi-Fi.',
  'Sign out of the Webex app on the phone.',
];

export const PHONE_FAMILIES: readonly PhoneFamily[] = [
  {
    name: 'iPhone',
    models: 'iPhone XR and XS to 14, iPhone SE of 2020 and 2022; iOS 15.4 or later',
    steps: [
      'Open Settings, Cellular Data (or Mobile Data), Add Cellular Plan.',
      'Scan the QR code.',
      'If you can’t scan it, tap Enter Details Manually and type the SM-DP+ address and the activation code.',
    ],
  },
  {
    name: 'Samsung Galaxy',
    models: 'S20 FE 5G to S23, XCover 6 Pro, Z Flip4; Android 13 with One UI 5.1',
    steps: [
      'Open Settings, Connections, SIM card manager, Add mobile plan.',
      'Tap Scan carrier QR code, and scan it.',
      'If you can’t scan it, type the network provider code there instead.',
    ],
  },
  {
    name: 'Google Pixel',
    models: 'Pixel 6 and 7; Android 13',
    steps: [
      'Open Settings, Network and Internet, and tap + beside SIMs.',
      'Tap Download a SIM instead? and go on until the phone wants to scan. Scan the QR code.',
      'If you can’t scan it, tap Need help and type the network provider code.',
    ],
  },
];

export const AFTER_ACTIVATION: readonly string[] = [
  'Turn on 4G calling (VoLTE) and data roaming for the new line, and let the phone choose the network by itself.',
  'Restart the phone.',
];

export const LINE_NOTES: readonly string[] = [
  'The line makes and takes calls. It can’t send or get text messages.',
  'While it is the phone’s default line, your calls stand in your company’s call records and follow its policies.',
];
