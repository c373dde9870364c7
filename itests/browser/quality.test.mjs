// What administrators and monitors see of matching. Run by BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, decide, launch, onePage, person, scenario, signIn, test, twoRecords } from './desk.mjs';

let browser;
let admin;
let monitor;

before(async () => {
  browser = await launch();
  admin = await person(browser);
  monitor = await person(browser);
  await signIn(admin, 'admin', 'match-quality');
  await signIn(monitor, 'state.up', 'match-quality');
});

after(async () => {
  await browser.close();
});

scenario('administrators see which model is used, and why nothing can be learned yet', async () => {
  await admin.locator(test('model-in-use')).getByText('comes with TrackChild').waitFor();
  await admin.locator(test('thresholds')).getByText('20 %').waitFor();
  await admin.locator(test('learn')).click();
  await admin.locator(test('model-refusal')).getByText('at least 20').waitFor();
});

scenario('a decision appears in the figures of the open page', async () => {
  const pair = await twoRecords('Kumudini', 'कुमुदिनी', 'Vrindavan', 'वृंदावन');
  const same = { verdict: 'same', checks: ['photo_shown'] };
  await decide('police.lucknow', pair, same);
  await decide('home.kanpur', pair, same);
  await monitor.goto(`${base}/desk/match-quality`);
  await monitor.locator(test('reliability-table')).waitFor();
  await monitor.locator('svg.desk-reliability circle').first().waitFor({ state: 'attached' });
  await monitor.locator(test('recall-table')).getByText('too few to say').first().waitFor();
  assert.equal(await monitor.locator(test('learn')).count(), 0, 'a monitor only looks');
});

scenario('the page fits, has no barriers and speaks both languages', async () => {
  await admin.goto(`${base}/desk/match-quality`);
  await admin.locator(test('versions')).waitFor();
  await onePage(admin);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...admin.wrong, ...monitor.wrong], []);
});
