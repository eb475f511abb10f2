import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationArguments } from 'class-validator';

/** The environment is not as it must be; the message names every variable that is wrong and what would be right. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/** The message of a settings class's decorator: says what the variable must be, never the value that it has. */
export const mustBe =
  (right: string) =>
  ({ property, value }: ValidationArguments): string =>
    `${property} ${value === undefined ? 'is missing: it' : 'is wrong: it'} must be ${right}`;

/** Reads variables into an instance of each class, whose properties are their names; an empty one counts as absent. */
export function readSettings<S extends object[]>(
  environment: NodeJS.ProcessEnv,
  ...classes: { [K in keyof S]: new () => S[K] }
): S {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const settings = classes.map((Settings) => plainToInstance(Settings as new () => object, given));
  const errors = settings.flatMap((read) => validateSync(read, { whitelist: true, stopAtFirstError: true }));
  if (!errors.length) return settings as S;
  const lines = new Set(errors.flatMap(({ constraints }) => Object.values(constraints ?? {})));
  throw new WrongSettings(`The environment is not as it must be:\n${[...lines].map((line) => `  ${line}`).join('\n')}`);
}
