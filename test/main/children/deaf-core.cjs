process.on('SIGTERM', () => {});
process.on('message', (said) => {
  if (said === 'end') process.exit(0);
});
process.send('ready');
