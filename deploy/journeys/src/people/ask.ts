/** Asks a service and insists that it is done. */
export async function ask<T>(url: string, token: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const answer = (await response.json()) as T & { code?: string; detail?: string };
  if (!response.ok)
    throw new Error(`${url} was answered ${response.status} ${answer.code}: ${answer.detail}`);
  return answer;
}
