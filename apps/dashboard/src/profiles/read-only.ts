import { InputError, type Operation, type Transport } from '@hubdeck/sdk';
import { messages } from '../messages';

/** Some questions take a body: what would be done, and to whom. */
const QUESTION = /\/(actions\/(preview|planImport)\/invoke|subscribers\/validate)$/;

const isHarmless = ({ method, path }: Operation): boolean => method === 'GET' || QUESTION.test(path);

/** Lets nothing through that changes data, whichever screen or command asks for it. */
export const guardTransport = (transport: Transport, profile: string): Transport => ({
  ...transport,
  send(call, options) {
    if (isHarmless(call.endpoint)) return transport.send(call, options);
    return Promise.reject(new InputError(call.name, 'profile', messages.profiles.readOnly(profile)));
  },
});
