import { expect, test } from 'vitest';
import { html, raw } from './markup';

test('escapes whatever comes in as text', () => {
  expect(html`<b title="${'"x" onload=\'y\''}">${'<script>&'}</b>`.markup).toBe(
    '<b title="&quot;x&quot; onload=&#39;y&#39;">&lt;script&gt;&amp;</b>',
  );
});

test('takes markup, lists of it and numbers as they are', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<${raw('ul')} start="${2}">${items}</${raw('ul')}>`.markup).toBe(
    '<ul start="2"><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});
