import { readPlan } from './plan.js';
import { credentialsOf, setUp } from './set-up.js';

// `main.js` sets up; `main.js credentials <name>` prints the credentials of a subscriber or an operator.
const folder = process.env['SETUP_FOLDER'] || '/var/lib/lanken';
const [command, name] = process.argv.slice(2);

try {
  if (command === 'credentials' && name) {
    process.stdout.write(await credentialsOf(folder, name));
  } else {
    const plan = readPlan(process.env);
    await setUp(folder, plan);
    const heard = plan.subscribers.map((subscriber) => subscriber.name).join(', ') || 'nobody';
    console.log(`Set up for ${plan.services.join(', ')}; heard from outside by ${heard}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
