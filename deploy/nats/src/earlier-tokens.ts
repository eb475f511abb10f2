const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/**
 * The tokens of an earlier `accounts.conf`. One that would say the same again is used as it is: a server refuses to
 * reload an operator's token that differs, be it in nothing but the time of its making, and with it all the rest.
 */
export class EarlierTokens {
  private readonly byContent: Map<string, string>;

  constructor(configuration = '') {
    this.byContent = new Map((configuration.match(TOKEN) ?? []).map((token) => [contentOf(token), token]));
  }

  /** The earlier token that says the same, or else this one. */
  unlessNew(token: string): string {
    return this.byContent.get(contentOf(token)) ?? token;
  }
}

/** What a token says, without when it was made; the same of the tokens inside it. */
function contentOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  return JSON.stringify(JSON.parse(claims), (name, value: unknown) => {
    if (name === 'iat' || name === 'jti') return undefined;
    return name === 'token' ? contentOf(value as string) : value;
  });
}
