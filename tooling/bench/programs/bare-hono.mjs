// The least that a server can do: the framework that the mock is built on, and an answer that is ready.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const { body, headers } = JSON.parse(process.argv[1]);
const app = new Hono();
app.get('*', (c) => c.body(body, 200, headers));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/v1` }));
});
