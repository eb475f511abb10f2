import { serveSignIn } from './sign-in/serve.js';
import { readSignInSettings } from './sign-in/settings.js';

// The program of the demo sign-in; see sign-in/settings.ts for its environment.
try {
  const settings = readSignInSettings(process.env);
  const signIn = await serveSignIn(settings);
  console.log(`The demo sign-in ${settings.issuer} listens at ${signIn.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void signIn.stop().then(() => process.exit(0)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
