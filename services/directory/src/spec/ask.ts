/** What a request came back with. */
export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look at any field of any answer
  body: any;
}

export interface Question {
  token?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends a request; a body that is no text is sent as JSON. */
export async function ask(
  url: string,
  { token, method, body, headers = {} }: Question = {},
): Promise<Answer> {
  const all = new Headers(headers);
  if (token) all.set('authorization', `Bearer ${token}`);
  if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: all,
    body: sent,
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.match(/[/+]json/);
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
