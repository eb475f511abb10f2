import { loadDemo } from './demo/load-demo.js';
import { demoPassword } from './demo/cast.js';
import { commandClient } from './sign-in/names.js';

// Loads the demonstration into a system that somebody else has started, such as containers.
function given(name: string, right: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: it must be ${right}.`);
  return value.replace(/\/$/, '');
}

try {
  const directory = given('DIRECTORY_URL', 'the address of the directory, such as http://127.0.0.1:7001');
  const needs = given('NEEDS_URL', 'the address of needs, such as http://127.0.0.1:7002');
  const url = given('SIGN_IN_URL', 'the address of the demo sign-in, such as http://127.0.0.1:7000');
  const invitation = given('FIRST_ADMINISTRATOR_INVITATION', 'the same code as the directory has');
  const signIn = {
    url,
    tokenEndpoint: `${url}/token`,
    jwksUrl: `${url}/jwks`,
    clientId: commandClient,
    password: demoPassword,
  };
  await loadDemo({ services: { directory, needs }, signIn }, invitation, console.log);
  console.log('The demonstration is there.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
