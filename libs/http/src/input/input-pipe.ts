import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { Refusal } from '@lanken/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { mistakenLists } from './mistaken-lists.js';
import { wrongFields } from './wrong-fields.js';

const plain = new Set<unknown>([undefined, String, Number, Boolean, Array, Object]);
const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };

/** Makes bodies and queries into instances of their classes, and refuses what breaks the classes' rules. Converts nothing. */
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || plain.has(metatype)) return value;
    return inputOf(metatype as new () => object, value, type);
  }
}

/** An instance of the class, or a refusal that points at each wrong field. */
export function inputOf<T extends object>(Input: new () => T, value: unknown, where: 'body' | 'query'): T {
  const given = value ?? {}; // no body at all: then every required field is missing
  if (typeof given !== 'object' || Array.isArray(given))
    throw new Refusal('invalid', 'invalid-input', 'The body must be a JSON object: {…}.', [
      { pointer: '', message: 'must be an object' },
    ]);
  try {
    const input = plainToInstance(Input, given);
    const broken = validateSync(input, rules);
    const errors = broken.length ? wrongFields(broken) : mistakenLists(input);
    if (!errors.length) return input;
    throw new Refusal(
      'invalid',
      'invalid-input',
      `The ${where} is not as it must be; errors says what is wrong with each field.`,
      errors,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The call stack ended: whoever nests so deep means no good.
    throw new Refusal('invalid', 'invalid-input', `The ${where} is nested too deeply.`);
  }
}
