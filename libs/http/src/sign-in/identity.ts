import { createHmac } from 'node:crypto';

/** The identity of a sign-in: HMAC-SHA-256 of issuer and subject under the installation's key, in hexadecimal. */
export const identityOf = (identityKey: string, issuer: string, subject: string): string =>
  createHmac('sha256', identityKey).update(`${issuer}\n${subject}`).digest('hex');
