#!/usr/bin/env node
import process from 'node:process';
import { runCommand } from './command';
import { preferQuickStart } from './quick-start';

preferQuickStart();

process.exitCode = await runCommand(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  onSignal: (listener) => {
    process.once('SIGINT', listener);
    process.once('SIGTERM', listener);
  },
});
