import { createMockServer } from '@hubdeck/mock-server';
import { describe, it } from 'vitest';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock, settings: { extension: false } }));

describe('a server without the extension, as the Webex cloud is', () => {
  it('greys adding a line and says where Control Hub has it', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('The server does not offer this; in Control Hub:');
  });

  it('opens a Webex Go device without its state, and can still delete it', async () => {
    const app = stage.open();
    app.press('2', '/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees('Status unavailable');
    await app.sees('True Webex Go states are not offered by this server.');
    app.press('n');
    await app.sees('The server does not offer this; in Control Hub:');
    app.press('escape', 'd');
    await app.sees('Delete the Webex Go line of');
  });

  it('shows licences by the id of their subscription', async () => {
    const app = stage.open();
    app.press('3');
    await app.sees('Status not offered');
    await app.sees('Calling Professional');
  });
});
