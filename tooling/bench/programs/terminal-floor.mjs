// The least that a program in a terminal can do: on every key it writes as many bytes as the dashboard's scroll step has.
const frame = `\x1b[3;42r\x1b[3H\x1b[1M\x1b[r\x1b[42H${'x'.repeat(300)}`;
process.stdin.setRawMode(true);
process.stdin.on('data', (keys) => {
  if (keys.includes('q')) process.exit(0);
  process.stdout.write(frame);
});
process.stdout.write('ready');
