/** What every command needs, together because each file that is loaded takes its time. */
export { systemClock } from '@hubdeck/sdk';
export { createOutput } from './commands/output';
export { runCommand } from './commands/run';
