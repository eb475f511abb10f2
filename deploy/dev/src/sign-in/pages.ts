import { cast } from '../demo/cast.js';

const style = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
label{display:block;margin-top:1rem;font-weight:600}input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:2px solid #595959;border-radius:4px}
button{font:inherit;margin-top:1.5rem;padding:.6rem 1.5rem;border:0;border-radius:4px;background:#005a9c;color:#fff}
input:focus,button:focus,summary:focus{outline:3px solid #ffb000;outline-offset:2px}
.wrong{border-left:.4rem solid #b3261e;padding:.5rem 1rem;background:#fdeceb}.note{color:#4a4a4a}`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

const page = (title: string, content: string): string => `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Länken</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
${content}
</main></body>
</html>
`;

/** The page that asks who it is; after a wrong try it says so and keeps the username. */
export function signInPage(action: string, tried?: string): string {
  const wrong =
    tried === undefined
      ? ''
      : '<p class="wrong" role="alert">Fel användarnamn eller lösenord. Kontrollera stavningen och försök igen.</p>';
  const people = cast.map(({ username, name, seat }) => {
    const who = seat ? `${name}, ${seat.organisation}` : `${name}, utan förordnande`;
    return `<li><strong>${username}</strong>: ${escaped(who)}</li>`;
  });
  return page(
    'Logga in',
    `<p class="note">Det här är en demonstration. Alla personer är påhittade.</p>
${wrong}
<form method="post" action="${escaped(action)}">
<label for="username">Användarnamn</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required${tried === undefined ? ' autofocus' : ''} value="${escaped(tried ?? '')}">
<label for="password">Lösenord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${tried === undefined ? '' : ' autofocus'}>
<button>Logga in</button>
</form>
<details><summary>Konton i demonstrationen</summary><ul>${people.join('')}</ul></details>`,
  );
}

/** The page for a sign-in that cannot go on; `detail` is for whoever builds the program that sent people here. */
export const errorPage = (detail: string): string =>
  page(
    'Inloggningen kan inte fortsätta',
    `<p>Gå tillbaka till den sida du kom från och börja om.</p><p class="note">${escaped(detail)}</p>`,
  );
