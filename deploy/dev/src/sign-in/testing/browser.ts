/** What a browser shows. */
export interface Page {
  url: string;
  status: number;
  text: string;
}

/** As much of a browser as a sign-in needs: cookies, redirects and forms; it opens no page of another site. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  open(url: string): Promise<Page> {
    return this.go(url, {}, new URL(url).origin);
  }

  submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const [, action] = /<form method="post" action="([^"]+)"/.exec(page.text) ?? [];
    const url = new URL(action!, page.url);
    return this.go(url.href, { method: 'POST', body: new URLSearchParams(fields) }, url.origin);
  }

  private async go(url: string, request: RequestInit, site: string): Promise<Page> {
    if (new URL(url).origin !== site) return { url, status: 0, text: '' };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      this.cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (location) return this.go(new URL(location, url).href, {}, site);
    return { url, status: response.status, text: await response.text() };
  }
}
