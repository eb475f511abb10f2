import { readFileSync } from 'node:fs';
import { getMetadataStorage } from 'class-validator';
import { WrongSettings } from './wrong-settings.js';

/**
 * The environment, with each variable of the classes that is not set read from the file that `<NAME>_FILE` names: so a
 * secret need not stand in the environment, where every child process and crash report has it.
 */
export function withFiles(environment: NodeJS.ProcessEnv, classes: (new () => object)[]): NodeJS.ProcessEnv {
  const complete = { ...environment };
  for (const name of new Set(classes.flatMap(variablesOf))) {
    const file = environment[`${name}_FILE`];
    if (file && !environment[name]) complete[name] = textOf(file, name);
  }
  return complete;
}

function variablesOf(settings: new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(settings, '', false, false);
  return rules.map(({ propertyName }) => propertyName);
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (error) {
    throw new WrongSettings(
      `${name}_FILE is wrong: it must be a file that this program may read (${(error as Error).message})`,
    );
  }
}
