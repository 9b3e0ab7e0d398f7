import { InputError, type Transport } from '@hubdeck/sdk';
import { messages } from '../messages';

/** Lets nothing through that changes data, whichever screen or command asks for it. */
export const guardTransport = (transport: Transport, profile: string): Transport => ({
  ...transport,
  send(call, options) {
    if (call.endpoint.method === 'GET') return transport.send(call, options);
    return Promise.reject(new InputError(call.name, 'profile', messages.profiles.readOnly(profile)));
  },
});
