import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationArguments } from 'class-validator';
import { withFiles } from './file-settings.js';
import { WrongSettings } from './wrong-settings.js';

export { WrongSettings };

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
  const given = Object.fromEntries(
    Object.entries(withFiles(environment, classes)).filter(([, value]) => value?.trim()),
  );
  const settings = classes.map((Settings) => plainToInstance(Settings, given));
  const errors = settings.flatMap((read) => validateSync(read, { whitelist: true, stopAtFirstError: true }));
  if (!errors.length) return settings as S;
  const lines = new Set(errors.flatMap(({ constraints }) => Object.values(constraints ?? {})));
  throw new WrongSettings(
    `The environment is not as it must be:\n${[...lines].map((line) => `  ${line}`).join('\n')}`,
  );
}
