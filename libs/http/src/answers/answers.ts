import { SetMetadata, type CustomDecorator, type Type } from '@nestjs/common';

const answersKey = 'lanken:answers';

/** The class of what a question answers, for the API's document: one thing, a page of them, or a file of any number. */
export interface Answered {
  /** Absent: what it answers is content only, of one of the media types. */
  type?: Type;
  as: 'thing' | 'page' | 'file';
  /** Of a file: the other media types that it can have besides JSON. */
  media?: readonly string[];
}

/** Tells the API's document what a question answers; a command answers `CommandResult` unless told. */
export const Answers = (type: Type, as: 'thing' | 'page' = 'thing'): CustomDecorator =>
  SetMetadata(answersKey, { type, as } satisfies Answered);

/** Tells the API's document that a question answers a file of things: as a JSON array, or as one of these media types. */
export const AnswersFile = (type: Type, ...media: string[]): CustomDecorator =>
  SetMetadata(answersKey, { type, as: 'file', media } satisfies Answered);

/** Tells the API's document that a question answers content that somebody sent, of one of these media types. */
export const AnswersContent = (...media: string[]): CustomDecorator =>
  SetMetadata(answersKey, { as: 'file', media } satisfies Answered);

/** What the method is said to answer, if it says so. */
export const answeredBy = (method: object): Answered | undefined =>
  Reflect.getMetadata(answersKey, method) as Answered | undefined;
