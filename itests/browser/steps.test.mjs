// The life of a case by law: clocks, what can be done and by whom, and what was done. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, fill, focused, keyOf, launch, onePage, onSomePage, person, post, scenario, signIn, speak, test, today } from './desk.mjs';

let browser;
let officer;
let report;

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Kusumlatiya', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow',
    event_date: await today(-3),
  });
  officer = await person(browser);
  await signIn(officer, 'police.lucknow', `case/${report.id}?tab=steps`);
  await officer.locator(test('steps')).waitFor();
});

after(async () => {
  await browser.close();
});

scenario('the clocks say which rule, since when, until when, and who is told next', async () => {
  const clock = officer.locator(test('clock-fir'));
  await clock.getByText('FIR', { exact: true }).waitFor();
  assert.match(await clock.innerText(), /WP\(C\) 75\/2012/);
  assert.match(await clock.innerText(), /h left|min left/);
  assert.match(await clock.innerText(), /The office itself/);
});

scenario('what others do is text with the reason, not a dead button', async () => {
  const others = officer.locator(test('steps-not-possible'));
  await others.locator('summary').click();
  await others.getByText('This is done by: child welfare committee, district officer').waitFor();
  assert.equal(await others.locator('vaadin-button').count(), 0);
});

scenario('a step without its evidence is refused, and nothing typed is lost', async () => {
  await officer.locator(test('step-register_fir')).click();
  const form = officer.locator(test('step-form-register_fir'));
  const below = () => form.evaluate((all) => all.querySelector('[data-test="step-save"]').getBoundingClientRect().top
    - all.getBoundingClientRect().top);
  const before = await below();
  await fill(officer, 'step-section', 'BNS 137');
  await form.getByText('Draft saved').waitFor();
  // else whoever presses it while the draft is saved has pressed beside it
  assert.equal(await below(), before, 'the button moves away');
  // meanwhile others change the case: the banner follows, the form stays
  const other = await fetch(`${base}/api/v1/missing-reports/${report.id}`, {
    method: 'PATCH',
    headers: { ...keyOf('dcpu.lucknow'), 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' },
    body: JSON.stringify({ name: 'Kusumlatiyabai' }),
  });
  assert.equal(other.status, 200, await other.text());
  await officer.locator('.tc-banner').getByText('Kusumlatiyabai').waitFor();
  await officer.getByText('What you wrote stays').waitFor();
  await officer.locator(test('step-save')).click();
  await officer.locator(test('step-form-register_fir')).getByText('Look at it as it is now').waitFor();
  await focused(officer, `${test('step-form-register_fir')} ${test('problem-summary')}`); // the page moves there
  await officer.locator(test('step-save')).click();
  await officer.locator(`${test('step-form-register_fir')} ${test('problem-step-fir_number')}`).waitFor();
  assert.equal(await officer.locator(`${test('step-section')} input`).inputValue(), 'BNS 137');
  await onePage(officer);
});

scenario('the step is recorded by keyboard, its clock stops, and the number is in the report', async () => {
  await officer.reload();
  await officer.locator(test('step-register_fir')).click();
  await fill(officer, 'step-fir_number', '123/2026');
  await officer.keyboard.press('Control+Enter');
  await officer.locator(test('step-made')).getByText('123/2026').waitFor();
  await officer.locator(test('clock-fir')).getByText('In time').waitFor();
  await officer.goto(`${base}/desk/case/${report.id}?tab=details`);
  await officer.getByText('123/2026').first().waitFor();
});

scenario('what is due stands in the list of clocks and in the work', async () => {
  await officer.goto(`${base}/desk/clocks`);
  const rows = officer.locator(test('clock-row'));
  await onSomePage(rows, report.number, officer.locator(test('more-clocks')));
  await rows.filter({ hasText: report.number }).first().locator(test('to-steps')).click();
  await officer.locator(test('steps')).waitFor();
  await speak(officer, 'hi');
  await officer.getByText('कानून की समय-सीमाएँ').waitFor();
  await speak(officer, 'en');
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(officer.wrong, []);
});
