// Forms of the law: begun with what is known, saved while people write, checked, handed in, named by a step. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated,
  withoutBarriers,
} from './desk.mjs';

let browser;
let clerk;
let child;
let form;

const value = (page, item) => page.locator(`${test(item)} input, ${test(item)} textarea`).first().inputValue();

/** Until the page says that all is saved, and the register says the same. */
async function saved(page, item, text) {
  await eventually(async () => {
    const answer = await fetch(`${base}/api/v1/forms/${form}`, { headers: clerk.key });
    const all = (await answer.json()).sections.flatMap((section) => section.items);
    return all.find((each) => each.code === item)?.answer === text;
  }, `${item} is not saved`);
  await page.locator(test('save-state')).getByText(/Draft saved \d\d:\d\d/).waitFor();
}

async function open(page, section) {
  await page.locator(test(`to-section-${section}`)).click();
  await page.locator(test(section === 'check' ? 'form-check' : `section-${section}`)).waitFor();
}

/** Answers what is still missing, as another program would. */
async function completed() {
  const address = `${base}/api/v1/forms/${form}`;
  for (;;) {
    const now = await fetch(address, { headers: clerk.key });
    const view = await now.json();
    if (view.missing.length === 0) {
      return;
    }
    const items = view.sections.flatMap((section) => section.items).filter((item) => view.missing.includes(item.code));
    const plain = { date: await today(-1), yes_no: false, number: 7 };
    const answers = Object.fromEntries(items.map((item) => [item.code,
      plain[item.shape] ?? (item.shape === 'choice' ? item.words[0].code
        : item.shape === 'several' ? [item.words[0].code]
          : item.shape === 'table' ? [{ [item.words[0].code]: 'Synthetic' }] : 'Synthetic')]));
    const patched = await fetch(address, {
      method: 'PATCH',
      headers: { ...clerk.key, 'Content-Type': 'application/json', 'If-Match': now.headers.get('ETag') },
      body: JSON.stringify(answers),
    });
    assert.equal(patched.status, 200, await patched.text());
  }
}

before(async () => {
  browser = await launch();
  child = await post('home.lucknow', 'found-children', {
    name: 'Sonpari', father_name: 'Lallan', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow',
    event_date: await today(-2), languages: 'Bhojpuri', circumstances: 'Alone at the bus stand',
  });
  clerk = await person(browser);
  clerk.key = keyOf('home.lucknow');
  await signIn(clerk, 'home.lucknow', `case/${child.id}?tab=steps`);
});

after(async () => {
  await browser.close();
});

scenario('a step that needs a form leads to the forms that are due', async () => {
  await clerk.locator(test('step-produce')).click();
  await clerk.locator(test('step-no-form')).waitFor();
  assert.equal(await clerk.locator(test('step-save')).isVisible(), false);
  await clerk.locator(test('step-to-forms')).click();
  await clerk.locator(test('form-due-production')).getByText('Due').first().waitFor();
  await withoutBarriers(clerk, 'forms of a case');
});

scenario('a form begins with what the case knows, and says where from', async () => {
  await clerk.locator(test('other-forms')).click();
  await clerk.locator(test('begin-sir')).click();
  await clerk.locator(test('section-profile')).waitFor();
  form = new URL(clerk.url()).pathname.split('/').pop();
  assert.equal(await value(clerk, 'item-name'), 'Sonpari');
  assert.equal(await value(clerk, 'item-father'), 'Lallan');
  await clerk.locator(test('item-father')).getByText('From the record of the case').waitFor();
  assert.match(await clerk.locator(test('form-progress')).innerText(), /\d+ of \d+ answered/);
  await withoutBarriers(clerk, 'a form');
  await onePage(clerk);
});

scenario('what is written is saved when the field is left, and after two idle seconds', async () => {
  await fill(clerk, 'item-caste', 'Synthetic caste');
  await clerk.locator(`${test('item-caste')} input`).press('Tab');
  await saved(clerk, 'caste', 'Synthetic caste');
  await fill(clerk, 'item-permanent_address', 'House 7, Gonda');
  await saved(clerk, 'permanent_address', 'House 7, Gonda'); // the focus is still there
  await focused(clerk, test('item-permanent_address'));
});

scenario('a known answer that somebody changed stays, and can be given back', async () => {
  await fill(clerk, 'item-father', 'Lallan Prasad');
  await clerk.locator(`${test('item-father')} input`).press('Tab');
  await clerk.locator(test('use-known-father')).waitFor();
  await saved(clerk, 'father', 'Lallan Prasad');
  await clerk.locator(test('use-known-father')).click();
  await saved(clerk, 'father', 'Lallan');
  await eventually(async () => await value(clerk, 'item-father') === 'Lallan', 'the known answer is not shown');
});

scenario('rows of a table are added and taken away by keyboard', async () => {
  await open(clerk, 'family');
  await clerk.locator(test('add-family_members')).focus();
  await clerk.keyboard.press('Enter');
  await focused(clerk, test('cell-family_members-0-member'));
  await clerk.keyboard.type('Sita');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('mother');
  await clerk.locator(test('add-family_members')).focus();
  await clerk.keyboard.press('Enter');
  await focused(clerk, test('cell-family_members-1-member'));
  await clerk.keyboard.type('Ravi');
  await clerk.locator(test('remove-family_members-0')).focus();
  await clerk.keyboard.press('Enter');
  await eventually(async () => await value(clerk, 'cell-family_members-0-member') === 'Ravi', 'the row is still there');
  await withoutBarriers(clerk, 'a table of a form');
});

scenario('an item is asked only where it applies', async () => {
  await open(clerk, 'schooling');
  assert.equal(await clerk.locator(test('item-school')).isVisible(), false);
  await clerk.locator(`${test('item-education')} vaadin-select-value-button`).click();
  await clerk.locator('vaadin-select-item').getByText('Class 1 to 5', { exact: true }).click();
  await clerk.locator(test('item-school')).waitFor();
});

scenario('who is cut off after writing finds everything again', async () => {
  await open(clerk, 'surroundings');
  await fill(clerk, 'item-neighbourhood', 'A market street');
  await saved(clerk, 'neighbourhood', 'A market street');
  const context = clerk.context();
  const { key } = clerk;
  await clerk.close();
  clerk = await context.newPage();
  clerk.key = key;
  clerk.setDefaultTimeout(30_000);
  await clerk.goto(`${base}/desk/`);
  await clerk.locator(test('my-form')).filter({ hasText: child.number })
    .getByText(/Continue: Social investigation report, \d+ of \d+ answered/).click();
  await clerk.locator(test('section-profile')).waitFor();
  assert.equal(await value(clerk, 'item-permanent_address'), 'House 7, Gonda');
  await open(clerk, 'surroundings');
  assert.equal(await value(clerk, 'item-neighbourhood'), 'A market street');
});

scenario('two people in one draft lose nothing', async () => {
  await open(clerk, 'observations');
  const unit = await person(browser);
  await signIn(unit, 'dcpu.lucknow', `form/${form}?section=observations`);
  await fill(unit, 'item-causes', 'Poverty');
  await unit.locator(`${test('item-causes')} textarea`).press('Tab');
  await saved(unit, 'causes', 'Poverty');
  await fill(clerk, 'item-causes', 'A quarrel');
  await clerk.locator(`${test('item-causes')} textarea`).press('Tab');
  await clerk.locator(test('conflict-causes')).getByText('Poverty').waitFor();
  await clerk.locator(test('save-state')).getByText('Not saved yet').waitFor();
  await clerk.locator(test('keep-mine')).click();
  await saved(clerk, 'causes', 'A quarrel');
  await unit.context().close();
});

scenario('what cannot be saved is said, and stays while other parts are looked at', async () => {
  await open(clerk, 'schooling');
  const long = 'x'.repeat(301);
  await clerk.locator(test('add-employment')).click();
  const cell = clerk.locator(`${test('cell-employment-0-employer')} input`);
  await cell.evaluate((input) => input.removeAttribute('maxlength'));
  await cell.fill(`${long}\u202e`); // turns the direction of what follows: refused
  await cell.press('Tab');
  await clerk.locator(test('save-state')).getByText('Not saved yet: 1').waitFor();
  await open(clerk, 'profile');
  await open(clerk, 'schooling');
  assert.equal(await cell.inputValue(), `${long}\u202e`);
  await cell.fill('Example mill');
  await cell.press('Tab');
  await clerk.locator(test('save-state')).getByText(/Draft saved/).waitFor();
});

scenario('what is missing is named, and each name leads to its field', async () => {
  await open(clerk, 'check');
  await clerk.locator(test('missing-living_conditions')).waitFor();
  await clerk.locator(test('hand-in')).click();
  await focused(clerk, test('problem-summary'));
  await withoutBarriers(clerk, 'the check of a form');
  await clerk.locator(test('problem-item-living_conditions')).click();
  await clerk.locator(test('section-family')).waitFor();
  await focused(clerk, test('item-living_conditions'));
});

scenario('the form is filled in and read in Hindi on a phone', async () => {
  await speak(clerk, 'hi');
  await clerk.locator(test('save-state')).getByText('सहेजा गया').waitFor();
  await clerk.setViewportSize({ width: 360, height: 740 });
  for (const section of ['profile', 'family', 'harm', 'check']) {
    await clerk.goto(`${base}/desk/form/${form}?section=${section}`);
    await clerk.locator(test(section === 'check' ? 'form-check' : `section-${section}`)).waitFor();
    await translated(clerk);
    assert.ok(await clerk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), section);
  }
  await withoutBarriers(clerk, 'a form in Hindi on a phone');
  await clerk.setViewportSize({ width: 1280, height: 900 });
  await speak(clerk, 'en');
});

scenario('what is handed in is signed, and the step needs no retyping', async () => {
  await completed();
  await clerk.goto(`${base}/desk/form/${form}?section=check`);
  await clerk.locator(test('form-complete')).waitFor();
  await clerk.locator(test('hand-in')).click();
  await clerk.locator(test('handed-in-by')).waitFor();
  const number = await clerk.locator(test('form-number')).innerText();
  assert.equal(number, `${child.number}/SIR/1`);
  assert.match(await clerk.locator(test('answer-neighbourhood')).innerText(), /A market street/);
  await withoutBarriers(clerk, 'a form that was handed in');

  const begun = await post('home.lucknow', `found-children/${child.id}/forms`, { kind: 'production' });
  form = begun.id;
  await completed();
  await clerk.goto(`${base}/desk/form/${form}?section=check`);
  await clerk.locator(test('hand-in')).click();
  await clerk.locator(test('to-steps')).click();
  await clerk.locator(test('step-produce')).click();
  await clerk.locator(test('step-form')).getByText('/PRODUCTION/1').first().waitFor();
  await clerk.locator(test('step-save')).click();
  await clerk.locator(test('steps-made')).getByText(`${child.number}/PRODUCTION/1`).waitFor();
  await clerk.locator(test('step-submit_sir')).click();
  await clerk.locator(test('step-save')).click();
  await clerk.locator(test('steps-made')).getByText(number).waitFor();
});

scenario('a later form takes over what the report said', async () => {
  await clerk.goto(`${base}/desk/case/${child.id}?tab=orders`);
  await clerk.locator(test('form-sir')).getByText('Handed in', { exact: true }).waitFor();
  await clerk.locator(test('other-forms')).click();
  await clerk.locator(test('begin-icp')).click();
  await open(clerk, 'personal');
  assert.equal(await value(clerk, 'item-caste'), 'Synthetic caste');
  await clerk.locator(test('item-caste')).getByText('From an earlier form').waitFor();
});

scenario('what is not saved keeps the form from being handed in, and a day that is emptied again is saved', async () => {
  const other = await post('home.lucknow', 'found-children', {
    name: 'Roopmatiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-2),
  });
  form = (await post('home.lucknow', `found-children/${other.id}/forms`, { kind: 'icp' })).id;
  await completed();
  await clerk.goto(`${base}/desk/form/${form}?section=release`);
  const release = clerk.locator(`${test('item-release_on')} input`);
  await release.fill('soon');
  await release.press('Enter');
  await clerk.locator(test('save-state')).getByText('Not saved yet: 1').waitFor();
  await open(clerk, 'check');
  await clerk.locator(test('unsaved-release_on')).waitFor();
  assert.equal(await clerk.locator(test('form-complete')).count(), 0);
  await clerk.locator(test('hand-in')).click();
  await focused(clerk, test('problem-summary'));
  await withoutBarriers(clerk, 'a form that is not saved');
  const draft = await (await fetch(`${base}/api/v1/forms/${form}`, { headers: clerk.key })).json();
  assert.equal(draft.status, 'draft');
  await clerk.locator(test('problem-item-release_on')).click();
  await focused(clerk, test('item-release_on'));
  await eventually(async () => await release.inputValue() === 'soon', 'what was typed is lost');
  await release.fill('');
  await release.press('Enter');
  await clerk.locator(test('save-state')).getByText(/Draft saved/).waitFor();
  await open(clerk, 'check');
  await clerk.locator(test('hand-in')).click();
  await clerk.locator(test('handed-in-by')).waitFor();
});

scenario('the case shows the forms that others begin, and nobody gives a form up that somebody just filled in', async () => {
  await clerk.goto(`${base}/desk/case/${child.id}?tab=orders`);
  await clerk.locator(test('form-sir')).waitFor();
  assert.equal(await clerk.locator(test('form-rehabilitation')).count(), 0);
  const begun = await post('dcpu.lucknow', `found-children/${child.id}/forms`, { kind: 'rehabilitation' });
  await clerk.locator(test('form-rehabilitation')).waitFor(); // without a reload

  await clerk.goto(`${base}/desk/form/${begun.id}?section=check`);
  await clerk.locator(test('form-check')).waitFor();
  const saved = await fetch(`${base}/api/v1/forms/${begun.id}`, {
    method: 'PATCH',
    headers: { ...keyOf('dcpu.lucknow'), 'Content-Type': 'application/json', 'If-Match': `"${begun.version}"` },
    body: JSON.stringify({ health_needs: 'Glasses' }),
  });
  assert.equal(saved.status, 200, await saved.text());
  const address = `${base}/api/v1/forms/${begun.id}/discarding`;
  const unseen = await fetch(address, { method: 'POST', headers: keyOf('home.lucknow') });
  assert.equal(unseen.status, 428);
  await clerk.locator(test('open-discard')).click();
  await clerk.locator(test('discard-form')).click();
  await clerk.locator(test('form-refused')).getByText('filled in this form since you opened it').waitFor();
  await withoutBarriers(clerk, 'a form that is not given up');
  const stale = await fetch(address, { method: 'POST', headers: { ...keyOf('home.lucknow'), 'If-Match': '"1"' } });
  assert.equal(stale.status, 412);
});
