import type { Context, Hono } from 'hono';
import type { AppEnv } from '../app-env';
import { methodNotAllowed } from '../problems';
import type { World } from '../world';
import { answerAccessToken } from './access-token';
import { AUTHORIZE_PATH, answerAuthorize, answerConsent } from './authorize';
import { answerDeviceAuthorize, answerDeviceToken, answerVerification, answerVerifyPage, VERIFY_PATH } from './device';

type Answer = (context: Context<AppEnv>, world: World) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, { readonly GET?: Answer; readonly POST?: Answer }>> = {
  [AUTHORIZE_PATH]: { GET: answerAuthorize, POST: answerConsent },
  '/v1/access_token': { POST: answerAccessToken },
  '/v1/device/authorize': { POST: answerDeviceAuthorize },
  '/v1/device/token': { POST: answerDeviceToken },
  [VERIFY_PATH]: { GET: answerVerifyPage, POST: answerVerification },
};

/** The part of OAuth that stands outside the contract: it takes forms, and whoever comes has no token yet. */
export function mountOAuth(app: Hono<AppEnv>, world: World): void {
  for (const [path, answers] of Object.entries(ROUTES)) {
    for (const [method, answer] of Object.entries(answers)) app.on(method, path, (context) => answer(context, world));
    app.all(path, () => {
      throw methodNotAllowed(Object.keys(answers));
    });
  }
}
