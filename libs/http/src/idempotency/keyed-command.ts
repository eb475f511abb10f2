import { createHash } from 'node:crypto';
import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CommandKey } from '../sign-in/rights.js';
import type { KeptAnswer } from './kept-answer.js';

const keyFormat = /^[\x21-\x7e]{1,255}$/;

// Of twins that run at once, the second one waits here for the first, at its primary key, and then fails.
const keep = `insert into idempotency_key (who, method, path, key, body, status, id, sequence)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** A command that came with an Idempotency-Key: what its transaction made is kept in that same transaction. */
export class KeyedCommand implements CommandKey {
  readonly method: string;
  readonly path: string;
  /** Person, or identity where there is no person. */
  who: string;
  /** Whether it comes with a file, which is not read yet. */
  readonly sendsFile: boolean;
  private body: Buffer;

  constructor(
    readonly key: string,
    request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    if (!keyFormat.test(key))
      throw new Refusal(
        'invalid',
        'idempotency-key-invalid',
        'The header Idempotency-Key must be 1 to 255 visible ASCII characters.',
      );
    this.method = request.method;
    this.path = request.url.split('?', 1)[0]!;
    this.sendsFile = request.headers['content-type']?.startsWith('multipart/') ?? false;
    this.body = digestOf(request.body);
  }

  /** What a file that it came with turned out to be, when all of it has been read. */
  cameWith(file: unknown): void {
    this.body = digestOf(file);
  }

  keep(tx: Transaction, result: unknown): void {
    const { id = null, sequence = null } = (result ?? {}) as { id?: string; sequence?: number };
    const { who, method, path, key, body, reply } = this;
    tx.write(keep, [who, method, path, key, body, reply.statusCode, id, sequence]);
  }

  /** The kept answer; refuses when it was given to another body. */
  mustBeSame(kept: KeptAnswer): KeptAnswer {
    if (this.body.equals(kept.body)) return kept;
    const message =
      'This Idempotency-Key was used for another body within 24 hours: use a new key for a new command.';
    throw new Refusal('unprocessable', 'idempotency-key-reused', message);
  }
}

const digestOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest();
