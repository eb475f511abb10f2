import { SetMetadata } from '@nestjs/common';
import type { Claims } from './claims.js';

/** Does the task for one row that it claims; false when there is none left. */
export type Task = (claims: Claims) => Promise<boolean>;

const key = 'lanken:by-clock';

/** Marks a provider's method as something that the clock does, for one row after another, as soon as it is time. */
export const ByClock =
  () =>
  (target: object, name: string, descriptor: TypedPropertyDescriptor<Task>): void => {
    SetMetadata(key, true)(target, name, descriptor);
  };

export const isByClock = (method: object): boolean => Reflect.hasMetadata(key, method);
