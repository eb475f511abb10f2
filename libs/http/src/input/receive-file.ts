import { Refusal } from '@lanken/contracts';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { SentFile } from './sent-file.js';

const around = 64 * 1024; // bytes of a form besides its file
const limits = { files: 1, fields: 10, fieldSize: 16 * 1024, headerPairs: 50, headerSize: 8 * 1024 };

/** Reads a form up to the beginning of its file. What is not wanted of the body is read and forgotten. */
export function receiveFile(request: FastifyRequest, limit: number): Promise<SentFile> {
  const { headers, raw, state } = request;
  return new Promise((resolve, reject) => {
    let file: BusboyFileStream | undefined;
    const fields = new Map<string, string>();
    const fail = (why: Error): void => {
      raw.unpipe().resume();
      file?.destroy(why);
      reject(why);
    };
    if (Number(headers['content-length']) > limit + around) return fail(tooLarge(limit));
    const form = formOf(headers as BusboyHeaders, limit);
    if (!form) return fail(noForm());
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (field, stream, name, _encoding, mediaType) => {
      file = stream;
      stream.on('error', () => undefined); // is told to whoever reads it, if anybody does
      if (field !== 'file' || !name) return fail(noFile());
      stream.on('limit', () => fail(tooLarge(limit)));
      resolve(new SentFile(name, mediaType, fields, stream, state.command));
    });
    form.on('finish', () => reject(noFile()));
    form.on('error', () => fail(brokenOff()));
    raw.on('close', () => {
      if (!raw.complete) fail(brokenOff());
    });
    raw.pipe(form);
  });
}

function formOf(headers: BusboyHeaders, limit: number): BusboyInstance | undefined {
  if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    return new Busboy({ headers, limits: { ...limits, fileSize: limit } });
  } catch {
    return undefined; // it does not say what its parts begin with
  }
}

const how = 'Send multipart/form-data with the file, and its name, in the field "file", behind other fields.';

const noForm = (): Refusal =>
  new Refusal('unsupported', 'unsupported-media-type', `The body is no form. ${how}`);
const noFile = (): Refusal =>
  new Refusal('invalid', 'file-missing', `The form has no file. ${how}`, [
    { pointer: '/file', message: 'must be a file with a name' },
  ]);
const brokenOff = (): Refusal =>
  new Refusal('invalid', 'file-broken-off', 'The file did not come whole: send it again.');

const megabyte = 1024 * 1024;

function tooLarge(limit: number): Refusal {
  const most = limit % megabyte ? `${limit} bytes` : `${limit / megabyte} MB`;
  return new Refusal(
    'too-large',
    'file-too-large',
    `The file is larger than ${most}, which is the most that is taken.`,
  );
}
