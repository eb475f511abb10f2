import { pathToFileURL } from 'node:url';

/**
 * Runs one tool in a process of its own, under the Node that it needs. `node serve.mjs <tool> <database address>`;
 * then each message asks for a measurement: `{ drain: <needs> }` or `{ perSecond, needs }`.
 */
const [tool, url] = process.argv.slice(2);
const { open } = await import(pathToFileURL(`${import.meta.dirname}/${tool}.mjs`).href);
const side = await open(url);

process.on('message', async (order) => {
  try {
    if (order.drain) process.send({ seconds: await side.drain(order.drain) });
    else if (order.perSecond) process.send({ delays: await side.delays(order.perSecond, order.needs) });
    else {
      await side.close();
      process.disconnect();
    }
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.once('disconnect', () => process.exit()); // also when the bench has failed
process.send({ ready: true });
