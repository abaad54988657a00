/** A core that only answers: for a runtime whose own Node cannot run the real one. */
process.parentPort.on('message', ({ data }) => {
  if (data.type === 'start') process.parentPort.postMessage({ type: 'ready' });
  if (data.type === 'port') process.parentPort.postMessage({ type: 'opened', port: data.port, desk: null });
  if (data.type === 'data')
    process.parentPort.postMessage({ type: 'data', port: data.port, data: `heard ${data.data}` });
  if (data.type === 'quit') process.exit(0);
});
