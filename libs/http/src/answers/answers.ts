import { SetMetadata, type CustomDecorator, type Type } from '@nestjs/common';

const answersKey = 'lanken:answers';

/** The class of what a question answers, for the API's document: one thing, or a page of them. */
export interface Answered {
  type: Type;
  as: 'thing' | 'page';
}

/** Tells the API's document what a question answers; a command answers `CommandResult` unless told. */
export const Answers = (type: Type, as: Answered['as'] = 'thing'): CustomDecorator =>
  SetMetadata(answersKey, { type, as } satisfies Answered);

/** What the method is said to answer, if it says so. */
export const answeredBy = (method: object): Answered | undefined =>
  Reflect.getMetadata(answersKey, method) as Answered | undefined;
