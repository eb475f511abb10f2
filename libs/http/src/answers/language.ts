import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** The languages that people are answered in; the first unless they ask for another. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Parameter: the language to answer in, from the header Accept-Language; the answer says which it is. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  const language = languageOf(http.getRequest<FastifyRequest>().headers['accept-language']);
  void http
    .getResponse<FastifyReply>()
    .header('content-language', language)
    .header('vary', 'accept-language');
  return language;
});

/** The best of our languages for an Accept-Language header. */
export const languageOf = (header: string | undefined): Language =>
  (new Negotiator({ headers: { 'accept-language': header } }).language([...languages]) as
    Language | undefined) ?? languages[0];
