// Brothers, sisters and incidents: reported from a case, said, suggested, taken back, and added to a raid. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, test, today,
} from './desk.mjs';

let browser;
let officer;
let elder;
let younger;

const mark = `Zq${Date.now() % 1_000_000}`;
const day = await today(-1);
const telephone = `98${String(Date.now()).slice(-8)}`;

const report = (name, sex) => post('police.lucknow', 'missing-reports', {
  name, sex, age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: day,
  father_name: 'Zoravar Quillon', mother_name: 'Yashoda Quillon', guardian_phone: telephone,
});

before(async () => {
  browser = await launch();
  officer = await person(browser);
  elder = await report(`Wazir ${mark}`, 'boy');
  younger = await report(`Gunjan ${mark}`, 'girl');
  await signIn(officer, 'police.lucknow', `case/${elder.id}?tab=family`);
});

after(async () => {
  assert.deepEqual(officer.wrong, []);
  await browser.close();
});

scenario('what suggests a family is said, and a person accepts it with a reason', async () => {
  const suggestion = officer.locator(test('suggestion')).filter({ hasText: younger.number });
  await suggestion.waitFor();
  await suggestion.locator(test('accept-suggestion')).click();
  await suggestion.locator(test('accept-suggestion-cancel')).click();
  await suggestion.locator(test('accept-suggestion')).click();
  await suggestion.locator(test('record-tie')).click();
  await focused(officer, test('problem-summary'));
  await fill(officer, 'reason', 'Their mother says so');
  await suggestion.locator(test('record-tie')).click();
  await officer.locator(test('relative')).filter({ hasText: younger.number }).waitFor();
  await officer.locator(test('tie')).filter({ hasText: 'Their mother says so' }).waitFor();
  assert.equal(await officer.locator(test('suggestion')).filter({ hasText: younger.number }).count(), 0);
});

scenario('the tab works on a phone, in Hindi and for everybody', async () => {
  await onePage(officer);
  await officer.locator(test('tie')).waitFor();
});

scenario('it is taken back, and both statements stay', async () => {
  await officer.locator(test('withdraw-tie')).click();
  await fill(officer, 'reason', 'Only neighbours');
  await officer.locator(test('record-tie-withdrawal')).click();
  await officer.locator(test('withdrawn-tie')).filter({ hasText: 'Only neighbours' }).waitFor();
  assert.equal(await officer.locator(test('relative')).count(), 0);
});

scenario('a brother is reported with what both have in common, and never with what is of one alone', async () => {
  await officer.locator(test('report-sibling')).click();
  await officer.locator(test('sibling-of')).waitFor();
  await eventually(async () => await officer.locator(`${test('father_name')} input`).first().inputValue() === 'Zoravar Quillon', 'the father is not filled in');
  assert.equal(await officer.locator(`${test('name')} input`).first().inputValue(), '');
  await fill(officer, 'name', `Meena ${mark}`);
  await officer.locator(test('draft-saved')).filter({ hasText: /\d/ }).waitFor();
  // resumed without the child in the address, and beside another one: the draft knows whose sister she is
  for (const address of ['draft=1', `sibling=${younger.id}`]) {
    await officer.goto(`${base}/desk/report-missing?${address}`);
    if (address !== 'draft=1') {
      await officer.locator(test('sibling-of')).filter({ hasText: younger.number }).waitFor();
      await officer.locator(test('draft-continue')).click();
    }
    await officer.locator(test('sibling-of')).filter({ hasText: elder.number }).waitFor();
    await eventually(async () => await officer.locator(`${test('name')} input`).first().inputValue() === `Meena ${mark}`, 'the draft is not there');
  }
  await fill(officer, 'age_years', '6');
  await officer.locator(test('sex')).getByText('Girl', { exact: true }).click();
  await officer.locator(test('submit')).click();
  await officer.waitForURL(/registered/);
  const answer = await fetch(`${base}/api/v1/cases/${elder.id}/family`, { headers: keyOf('police.lucknow') });
  const said = (await answer.json()).ties.filter((tie) => tie.in_force);
  assert.deepEqual(said.map((tie) => [tie.relation, tie.ground, tie.to]), [['sibling', 'reported_together', elder.id]]);
});

scenario('before an order is signed that parts brothers its page says so', async () => {
  const found = (name) => post('police.lucknow', 'found-children', {
    name, sex: 'boy', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', place: 'Charbagh', event_date: day,
  });
  const one = await found(`Hemraj ${mark}`);
  const other = await found(`Balbir ${mark}`);
  await post('police.lucknow', `cases/${one.id}/family/ties`,
    { other: other.id, relation: 'sibling', reason: 'They hold hands' });
  const homes = await fetch(`${base}/api/v1/offices?q=home&limit=50`, { headers: keyOf('cwc.lucknow') });
  const home = (await homes.json()).items.find((office) => office.type === 'childrens_home');
  const order = await post('cwc.lucknow', `found-children/${one.id}/orders`,
    { kind: 'placement', particulars: { institution: home.id, reason: 'Safe' } });
  const bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', `order/${order.id}`);
  await bench.locator(test('siblings-apart')).filter({ hasText: other.number }).waitFor();
  assert.equal(await bench.locator(test('sign-order')).count(), 1);
});

scenario('before a child is published its page says that a brother must not be', async () => {
  const one = await report(`Sugani ${mark}`, 'girl');
  const other = await report(`Jhalak ${mark}`, 'boy');
  await post('police.lucknow', `cases/${one.id}/family/ties`,
    { other: other.id, relation: 'sibling', reason: 'Their mother says so' });
  const kept = await fetch(`${base}/api/v1/missing-reports/${other.id}/orders/identity-protection`,
    { method: 'POST', headers: keyOf('police.lucknow') });
  assert.equal(kept.status, 200);
  const order = await post('cwc.lucknow', `missing-reports/${one.id}/orders`, {
    kind: 'publication', until: await today(20),
    particulars: { reason: 'Three days without a trace', fields: 'name photo', channels: 'poster' },
  });
  assert.deepEqual(order.warnings.map((warning) => warning.code), ['RELATIVE_PROTECTED']); // it is the bench that signs
  const bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', `order/${order.id}`);
  const warning = bench.locator(test('order-warning'));
  await warning.waitFor();
  assert.ok(!(await warning.innerText()).includes(other.number));
  await onePage(bench);
});

scenario('an incident is recorded, a case is added and taken out', async () => {
  await officer.goto(`${base}/desk/incidents`);
  await officer.locator(test('record-incident')).click();
  await officer.locator(test('incident-save')).click();
  await officer.locator(test('problem-incident-title')).waitFor();
  await officer.locator(`${test('incident-kind')} input`).fill('Fair');
  await officer.locator('vaadin-combo-box-item').filter({ hasText: 'Fair' }).first().click();
  await fill(officer, 'incident-title', `Mela ${mark}`);
  await officer.locator(test('incident-save')).click();
  await officer.locator(test('page-incident')).waitFor();
  await officer.locator(test('add-member')).click();
  await fill(officer, 'other-number', elder.number);
  await fill(officer, 'reason', 'Both were at the fair');
  await officer.locator(test('record-member')).click();
  await officer.locator(test('member')).filter({ hasText: elder.number }).waitFor();
  await onePage(officer);
  await officer.locator(test('take-out')).click();
  await fill(officer, 'reason', 'Another fair');
  await officer.locator(test('record-taking-out')).click();
  await officer.locator(test('left-member')).filter({ hasText: 'Another fair' }).waitFor();
});

scenario('who sees none of its children does not know of the incident', async () => {
  const id = new URL(officer.url()).pathname.split('/').pop();
  const answer = await fetch(`${base}/api/v1/incidents/${id}`, { headers: keyOf('home.kanpur') });
  assert.equal(answer.status, 404);
  await officer.goto(`${base}/desk/incidents`);
  await fill(officer, 'incident-search', mark);
  await eventually(async () => await officer.locator(test('incident-row')).count() === 1, 'the search does not find it');
  await onePage(officer);
});
