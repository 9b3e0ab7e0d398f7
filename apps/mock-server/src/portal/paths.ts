import { ACTIVATION_PATH } from '../broadworks/activation-link';

/** What all pages of the portal have in common: cookies go no further. */
export const PORTAL_PATH = ACTIVATION_PATH.slice(0, ACTIVATION_PATH.lastIndexOf('/'));
/** Of links in mails, beside the templates' own pages. */
export const LINKS_PATH = `${PORTAL_PATH}/links`;
