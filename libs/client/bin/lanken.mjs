#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(program)) {
  console.error('lanken is not built yet. Run this first: npm run build');
  process.exit(1);
}
await import(program.href);
