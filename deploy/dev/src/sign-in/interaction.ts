import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { signedIn } from './accounts.js';
import { errorPage, signInPage } from './pages.js';

const longestForm = 10_000; // bytes

/** Asks who it is, by a form without scripts, and goes on with the sign-in when name and password are right. */
export async function interaction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { uid } = await provider.interactionDetails(request, response);
    const action = `/sign-in/${uid}`;
    if (request.method !== 'POST') return show(response, 200, signInPage(action));
    const form = await formOf(request);
    const username = form.get('username') ?? '';
    const account = signedIn(username, form.get('password') ?? '');
    if (!account) return show(response, 401, signInPage(action, username));
    await provider.interactionFinished(request, response, { login: { accountId: account.username } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    show(response, 400, errorPage('The sign-in has expired, or was begun in another browser.'));
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part as string;
    if (text.length > longestForm) break;
  }
  return new URLSearchParams(text);
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}
