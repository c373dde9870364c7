// What senior officers see: who is late where, down to the office, and what they make offices do. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, scenario, signIn, speak, test, translated,
  withoutBarriers,
} from './desk.mjs';

let browser;
let state;
let national;
let officer;

const text = `Answer what is open (${Date.now()})`;

before(async () => {
  browser = await launch();
  state = await person(browser);
  national = await person(browser);
  officer = await person(browser);
});

after(async () => {
  await browser.close();
});

scenario('a state monitor begins at the state and goes down to an office by links', async () => {
  await signIn(state, 'state.up', 'monitor');
  await state.locator(test('headline')).waitFor();
  assert.equal(await state.locator(test('title')).innerText(), 'Uttar Pradesh');
  await state.locator(test('definitions')).locator('summary').click();
  await state.getByText(/Missing reports registered before/).waitFor();
  await state.locator(test('parts')).getByText('Lucknow', { exact: true }).click();
  await state.waitForURL(/level=district/);
  await state.locator(test('path-state')).waitFor();
  await state.locator(test('parts')).getByText('Demo Police Station 1, Lucknow').click();
  await state.waitForURL(/level=office/);
  await state.locator(test('path-district')).waitFor();
  assert.equal(await state.locator(test('parts')).count(), 0);
});

scenario('a figure leads to the cases that it counts', async () => {
  const number = await state.locator(`${test('figure-open')} strong`).innerText();
  await state.locator(test('figure-open')).click();
  await state.locator(test('page-cases')).waitFor();
  await eventually(async () => (await state.locator(test('count')).innerText()).split(' ')[0] === number,
    `not ${number} cases`);
});

scenario('the parts add up to the whole', async () => {
  await state.goto(`${base}/desk/monitor`);
  await state.locator(test('parts')).waitFor();
  const whole = Number((await state.locator(`${test('figure-open')} strong`).innerText()).replaceAll(',', ''));
  const parts = await state.locator(`${test('part')} td:nth-of-type(1)`).allInnerTexts();
  assert.equal(parts.map((each) => Number(each.replaceAll(',', ''))).reduce((sum, each) => sum + each, 0), whole);
});

scenario('the table is saved as a file with the figures of the page', async () => {
  const [file] = await Promise.all([
    state.waitForEvent('download'),
    state.locator(test('monitor-csv')).click(),
  ]);
  assert.match(file.suggestedFilename(), /^training-monitor-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
  assert.equal(lines.length - 1, await state.locator(test('part')).count());
  const shown = await state.locator(`${test('part')} td:nth-child(2)`).allInnerTexts();
  assert.deepEqual(lines.slice(1).map((line) => line.split(',').at(-11)), shown.map((text) => text.replaceAll(',', '')));
});

scenario('the map repeats the table, and its tiles lead to the same places', async () => {
  const shown = await state.locator(`${test('part')} a${test('drill')}`).allInnerTexts();
  await state.locator(test('shape-map')).click();
  await state.waitForURL(/parts=map/);
  const tiles = state.locator(test('tile'));
  await tiles.first().waitFor();
  assert.equal(await state.locator(test('parts')).count(), 0);
  assert.deepEqual((await tiles.locator('strong').allInnerTexts()).sort(), shown.sort());
  await onePage(state);
  await tiles.filter({ hasText: 'Lucknow' }).click();
  await state.waitForURL(/level=district/);
  await state.locator(test('parts')).waitFor(); // offices lie nowhere
  await state.goto(`${base}/desk/monitor`);
  await state.locator(test('parts')).waitFor();
});

scenario('the page works on a phone, in Hindi and for everybody', async () => {
  await onePage(state);
});

scenario('another state is refused', async () => {
  await state.goto(`${base}/desk/monitor?level=state&place=BR`);
  await state.locator(test('refusal')).waitFor();
});

scenario('an action without its words is refused, and nothing typed is lost by another language', async () => {
  await state.goto(`${base}/desk/monitor?level=district&place=UP-LUCKNOW`);
  await state.locator(test('assign')).click();
  await focused(state, test('assign-office')); // what is typed before goes where the focus goes
  await fill(state, 'assign-text', text);
  await state.locator(test('assign-save')).click();
  await state.locator(test('problem-assign-office')).waitFor();
  await speak(state, 'hi');
  await state.locator(test('assign-form')).waitFor();
  await eventually(async () => await state.locator(`${test('assign-text')} textarea`).inputValue() === text,
    'what was typed is lost');
  await translated(state);
  await speak(state, 'en');
  await focused(state, test('assign-office'));
});

scenario('the action is assigned, and the office sees it among its work without a reload', async () => {
  await signIn(officer, 'police.lucknow');
  await officer.locator(test('page-home')).waitFor();
  await state.locator(`${test('assign-office')} input`).fill('Demo Police Station 1');
  await state.locator('vaadin-combo-box-item').filter({ hasText: 'Demo Police Station 1, Lucknow' }).first().click();
  await state.locator(test('assign-save')).click();
  await state.locator(test('assigned')).waitFor();
  await state.locator(test('action')).filter({ hasText: text }).waitFor();
  await officer.locator(test('action-row')).filter({ hasText: text }).waitFor();
});

scenario('the office marks it as done with a word, by keyboard', async () => {
  const row = officer.locator(test('action-row')).filter({ hasText: text });
  await row.locator(test('action-begin')).click();
  await row.locator(test('action-done')).click();
  await row.locator(test('problem-word')).waitFor();
  await onePage(officer);
  await row.locator(`${test('action-word')} textarea`).fill('Both are answered');
  await officer.keyboard.press('Control+Enter');
  await row.waitFor({ state: 'hidden' });
});

scenario('the senior officer follows it up', async () => {
  await state.locator(test('actions-done')).click();
  const done = state.locator(test('action')).filter({ hasText: text });
  await done.getByText('Both are answered').waitFor();
});

scenario('what is not done is sent back, and the office reads what is missing without a reload', async () => {
  const done = state.locator(test('action')).filter({ hasText: text });
  await done.locator(test('follow-send_back')).click();
  await done.locator(test('follow-save')).click();
  await done.locator(test('problem-follow-word')).waitFor();
  await withoutBarriers(state, 'an action is sent back');
  await done.locator(`${test('follow-word')} textarea`).fill('One has no answer yet');
  await state.keyboard.press('Control+Enter');
  await done.waitFor({ state: 'hidden' });
  const again = officer.locator(test('action-row')).filter({ hasText: 'One has no answer yet' });
  await again.waitFor();
  await eventually(async () => {
    const answer = await fetch(`${base}/api/v1/notices`, { headers: keyOf('police.lucknow') });
    return (await answer.json()).items.some((each) => each.kind === 'action_sent_back');
  }, 'the office is not told');
});

scenario('another day is set, and what is no longer wanted is withdrawn, while the list of the other stays true', async () => {
  await state.locator(test('actions-not_done')).click();
  const open = state.locator(test('action')).filter({ hasText: text });
  const row = officer.locator(test('action-row')).filter({ hasText: text });
  await row.locator(test('action-begin')).click();
  const word = row.locator(`${test('action-word')} textarea`);
  await word.pressSequentially('Half a sen');
  await open.locator(test('follow-reschedule')).click();
  await open.locator(`${test('follow-word')} textarea`).fill('The officer is on leave');
  await open.locator(test('follow-save')).click();
  await open.getByText('The officer is on leave').waitFor();
  // the office is writing: it keeps its words and its place, and is told
  await row.locator(test('show-now')).waitFor();
  await officer.keyboard.type('tence');
  assert.equal(await word.inputValue(), 'Half a sentence');
  await row.locator(test('show-now')).click();
  await officer.locator(test('action-row')).filter({ hasText: 'The officer is on leave' }).waitFor();
  await officer.locator(test('action-cancel')).click();
  await open.locator(test('follow-withdraw')).click();
  await open.locator(`${test('follow-word')} textarea`).fill('The unit has done it');
  await open.locator(test('follow-save')).click();
  await open.waitFor({ state: 'hidden' });
  await officer.locator(test('action-row')).filter({ hasText: text }).waitFor({ state: 'hidden' });
  await state.locator(test('actions-withdrawn')).click();
  await state.locator(test('action')).filter({ hasText: 'The unit has done it' }).waitFor();
  await speak(state, 'hi');
  await translated(state);
  await onePage(state);
  await speak(state, 'en');
});

scenario('a national monitor sees figures and the red list, and no case', async () => {
  await signIn(national, 'national', 'monitor');
  await national.locator(test('parts')).waitFor();
  assert.equal(await national.locator(test('title')).innerText(), 'India');
  assert.equal(await national.locator(`a${test('figure-open')}`).count(), 0);
  await national.locator(test('parts')).getByText('Uttar Pradesh').click();
  await national.waitForURL(/place=UP/);
  assert.equal(await national.locator(test('late-case')).count(), 0);
  assert.doesNotMatch(await national.locator('main').innerText(), /[MF]C-\d\d-\d/);
});

scenario('a reminder begins with what is late', async () => {
  const late = national.locator(test('red-line'));
  await national.goto(`${base}/desk/monitor`);
  await national.locator(test('parts')).waitFor();
  if (await late.count() === 0) {
    await national.locator(test('none-late')).waitFor();
    return;
  }
  await late.first().locator(test('remind')).click();
  await national.locator(test('assign-form')).waitFor();
  await eventually(async () => /due since/.test(await national.locator(`${test('assign-text')} textarea`).inputValue())
    && await national.locator(`${test('assign-office')} input`).inputValue() !== '', 'the reminder is empty');
});

scenario('a police officer has no such page', async () => {
  assert.equal(await officer.locator('a[href="monitor"]').count(), 0);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(state.wrong, []);
  assert.deepEqual(national.wrong, []);
  assert.deepEqual(officer.wrong, []);
});
