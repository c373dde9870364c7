// Nothing typed is lost: the connection goes and comes back, the tab dies. Every form with more than one field.
// Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, keyOf, launch, person, post, proposalOf, scenario, signIn, test, today, twoRecords, typed,
  withoutBarriers,
} from './desk.mjs';

const BAR = 'No connection. Keep this page open';

let browser;
let report;
let child;
let pair;
let sitting;

const value = (page, field) => page.locator(`${test(field)} input, ${test(field)} textarea`).first();

/** Goes on with what a small form has kept, where it is typed. */
async function goOn(page) {
  await page.locator(test('kept-continue')).click();
}

async function transferForm(page) {
  await page.locator(test('transfer-or-refer')).click();
  await page.locator(test('transfer-form')).waitFor();
}

async function placement(page) {
  await page.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText('Restoration order', { exact: true }).click();
}

/** Ends the form of a child with what it still needs. */
async function register(page) {
  await page.locator(test('sex')).getByText('Girl', { exact: true }).click();
  await fill(page, 'age_years', '7');
  await page.locator(test('event_date-today')).click();
  await page.locator(test('submit')).click();
  await page.waitForURL(/\/registered\//);
}

/** What another program asks of a bench. */
async function ask(path, body) {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST', headers: { ...keyOf('cwc.lucknow'), 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** A sitting of today that hears the child; others of the same instance may have left one open. */
async function openSitting() {
  const members = ['Asha Rawat', 'Imran Khan', 'Sunita Das'];
  const planned = await ask('sittings', { day: await today(), start: '00:10', venue: 'committee', expected: members });
  await ask(`sittings/${planned.id}/items`, { case: child.id, matter: 'review' });
  await ask(`sittings/${planned.id}/opening`, { present: members });
  return planned.id;
}

/** Somebody of the district changes the record of the child while its changes lie in a browser. */
async function marksOfAnother() {
  const address = `${base}/api/v1/found-children/${child.id}`;
  const now = await fetch(address, { headers: keyOf('dcpu.lucknow') });
  const answer = await fetch(address, {
    method: 'PATCH',
    headers: { ...keyOf('dcpu.lucknow'), 'Content-Type': 'application/merge-patch+json', 'If-Match': now.headers.get('ETag') },
    body: JSON.stringify({ marks: 'burn on the chin' }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

/** The keys of all drafts that lie in the browser. */
function drafts(page) {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trackchild.draft.')));
}

/** Where each form is, what is typed there before, without and after the connection, and how somebody comes back to it. */
const forms = {
  report: {
    user: 'police.lucknow',
    path: () => 'report-missing',
    typed: { name: 'Bhulakkadiya', marks: 'scar on the knee', clothes: 'blue frock' },
    link: 'continue-missing',
    send: register,
  },
  admission: {
    user: 'home.lucknow',
    path: () => 'admit-found',
    typed: { name: 'Gumnaamiya', marks: 'mole on the cheek', circumstances: 'Alone at the bus stand' },
    link: 'continue-found',
    send: register,
  },
  order: {
    user: 'cwc.lucknow',
    path: () => `case/${child.id}?tab=orders`,
    open: placement,
    typed: { 'order-handed_to': 'the mother', 'order-relation': 'mother', 'order-conditions': 'School at once' },
    link: 'continue-order',
    again: goOn,
    send: async (page) => {
      await page.locator(test('order-save')).click();
      await page.waitForURL(/\/order\//);
    },
  },
  sitting: {
    user: 'cwc.lucknow',
    path: () => 'sittings',
    open: (page) => page.locator(test('plan-sitting')).click(),
    typed: { 'plan-start': '11:45', 'plan-place': 'Room 7', 'plan-expected': 'Asha Rawat\nImran Khan' },
    link: 'continue-sitting',
    again: async (page) => {
      await page.locator(test('plan-sitting')).click();
      await goOn(page);
    },
    send: async (page) => {
      await page.locator(test('plan-save')).click();
      await page.locator(test('plan-form')).waitFor({ state: 'hidden' });
    },
  },
  transfer: {
    user: 'home.lucknow',
    path: () => `case/${child.id}`,
    open: transferForm,
    typed: { 'transfer-reason': 'The family lives there', 'transfer-escort': 'Constable 7' },
    link: 'continue-transfer',
    again: async (page) => {
      await transferForm(page);
      await goOn(page);
    },
    send: async (page) => {
      await page.locator(`${test('transfer-to')} input`).fill('Kanpur');
      await page.locator('vaadin-combo-box-item').filter({ hasText: 'Kanpur' }).first().click();
      await page.locator(test('transfer-send')).click();
      await page.locator(test('transfer-form')).waitFor({ state: 'hidden' });
    },
  },
  change: {
    user: 'home.lucknow',
    path: () => `case/${child.id}/change`,
    typed: { marks: 'mole on the chin', clothes: 'green kurta' },
    link: 'continue-change',
    meanwhile: marksOfAnother,
    again: goOn,
    send: async (page) => {
      await page.locator(test('submit')).click();
      // what a colleague wrote since is not overwritten without a word
      await page.locator(test('choose-marks')).waitFor();
      assert.match(await page.locator(test('merge-marks')).innerText(), /burn on the chin\s+mole on the chin/);
      assert.match(await page.locator(test('merge-who')).innerText(), /dcpu\.lucknow/);
      assert.match(await page.locator(test('merge-clothes')).innerText(), /Yours will be saved/);
      await page.locator(test('choose-marks')).getByText('Theirs', { exact: true }).click();
      await page.locator(test('merge-save')).click();
      await page.waitForURL(/tab=details/);
      const saved = await (await fetch(`${base}/api/v1/found-children/${child.id}`, { headers: keyOf('home.lucknow') })).json();
      assert.deepEqual([saved.marks, saved.clothes], ['burn on the chin', 'green kurta 8']);
    },
  },
  step: {
    user: 'police.lucknow',
    path: () => `case/${report.id}?tab=steps&step=notify`,
    typed: { 'step-time': '00:01', 'step-told': 'SJPU and railway police' },
    link: 'continue-step',
    again: goOn,
    send: async (page) => {
      await page.locator(test('step-save')).click();
      await page.locator(test('step-made')).getByText('SJPU and railway police').waitFor();
    },
  },
  decision: {
    user: 'police.lucknow',
    path: async () => `proposal/${(await proposalOf('police.lucknow', pair)).id}`,
    open: (page) => page.locator(test('verdict')).getByText('Not the same child', { exact: true }).click(),
    typed: { reason: 'The scar is on the other hand' },
    link: 'continue-decision',
    again: goOn,
    send: async (page) => {
      await page.locator(test('check-decision')).click();
      await page.locator(test('record-decision')).click();
      await page.locator(test('decision-done')).waitFor();
    },
  },
  sighting: {
    user: 'police.lucknow',
    path: () => `case/${report.id}?tab=sightings`,
    open: (page) => page.locator(test('record-sighting')).click(),
    typed: { 'sighting-what': 'At the tea stall', 'sighting-place': 'Gonda junction', 'sighting-seen_by': 'A vendor' },
    link: 'continue-sighting',
    again: async (page) => {
      await page.locator(test('record-sighting')).click();
      await goOn(page);
    },
    send: async (page) => {
      const date = page.locator(`${test('sighting-date')} input`);
      await date.fill(typed(await today()));
      await date.press('Enter');
      await page.locator(test('sighting-save')).click();
      await page.locator(test('sighting')).getByText('At the tea stall').waitFor();
    },
  },
  note: {
    user: 'police.lucknow',
    path: () => `case/${report.id}?tab=sightings`,
    open: (page) => page.locator(test('write-note')).click(),
    typed: { 'note-text': 'The uncle will call on Monday' },
    link: 'continue-note',
    again: async (page) => {
      await page.locator(test('write-note')).click();
      await goOn(page);
    },
    send: async (page) => {
      await page.locator(test('note-save')).click();
      await page.locator(test('note')).getByText('The uncle will call').waitFor();
    },
  },
  hearing: {
    user: 'cwc.lucknow',
    path: () => `sitting/${sitting}`,
    open: (page) => page.locator(test('hearing-result')).getByText('Heard', { exact: true }).click(),
    typed: { 'hearing-reason': 'The report was read' },
    link: 'continue-hearing',
    again: goOn,
    send: async (page) => {
      await page.locator(test('record-outcome')).click();
      await page.locator(test('hearing-form')).waitFor({ state: 'hidden' });
    },
  },
  action: {
    user: 'state.up',
    path: () => 'monitor',
    open: (page) => page.locator(test('assign')).click(),
    typed: { 'assign-text': 'Count the children each evening' },
    link: 'continue-action',
    again: async (page) => {
      await page.locator(test('assign')).click();
      await goOn(page);
    },
    send: async (page) => {
      await page.locator(`${test('assign-office')} input`).fill('Demo Police Station 1, Lucknow');
      await page.locator('vaadin-combo-box-item').filter({ hasText: 'Demo Police Station 1, Lucknow' }).first().click();
      await page.locator(test('assign-save')).click();
      await page.locator(test('assigned')).waitFor();
    },
  },
};

/** Until the page says that what is in a field has been kept. */
async function kept(page, text) {
  await page.waitForFunction((wanted) => Object.entries(localStorage)
    .some(([key, draft]) => key.startsWith('trackchild.draft.') && draft.includes(JSON.stringify(wanted).slice(1, -1))), text);
}

async function intact(page, typed) {
  for (const [field, text] of Object.entries(typed)) {
    await eventually(async () => await value(page, field).inputValue() === text, `${field} is lost`);
  }
}

before(async () => {
  browser = await launch();
  const about = { sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today() };
  report = await post('police.lucknow', 'missing-reports', { ...about, name: 'Kahiniya' });
  child = await post('home.lucknow', 'found-children', { ...about, name: 'Sunaniya' });
  pair = await twoRecords('Bichhudiya', 'बिछुड़िया', 'Khojiram', 'खोजीराम');
  sitting = await openSitting();
});

after(async () => {
  await browser.close();
  await ask(`sittings/${sitting}/closing`, {}); // one at a time: others hold theirs
});

// each takes ten seconds: every build tries one of each kind, and all where long tests are wanted
const tried = process.env.LONG ? Object.keys(forms) : ['report', 'order', 'change', 'decision', 'hearing'];

for (const [name, form] of Object.entries(forms).filter(([each]) => tried.includes(each))) {
  scenario(`what is typed without a connection, and in a tab that dies, is not lost (${name})`, async () => {
    const page = await person(browser);
    await signIn(page, form.user, await form.path());
    await form.open?.(page);
    const [[first, text], ...others] = Object.entries(form.typed);
    await value(page, first).waitFor();
    // of a form with one field all is typed without a connection
    const rest = others.length > 0 ? others : [[first, text]];
    if (others.length > 0) {
      await fill(page, first, text);
      await page.keyboard.press('Tab');
    }
    await page.context().setOffline(true);
    for (const [field, written] of rest) {
      await fill(page, field, written);
      await page.keyboard.press('Tab');
    }
    await page.getByText(BAR).first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(BAR).first().waitFor({ state: 'hidden' });
    await intact(page, form.typed);
    for (const written of Object.values(form.typed)) {
      await kept(page, written);
    }
    // the focus is still in the field when the tab dies
    const [last, ending] = Object.entries(form.typed).at(-1);
    const more = `${ending} 8`;
    await fill(page, last, more);
    await kept(page, more);
    const context = page.context();
    await page.close();
    await form.meanwhile?.();
    const again = await context.newPage();
    again.setDefaultTimeout(30_000);
    await again.goto(`${base}/desk/${form.user === 'cwc.lucknow' ? 'work' : ''}`);
    await again.locator(test(form.link)).click();
    await form.again?.(again);
    await intact(again, { ...form.typed, [last]: more });
    await form.send(again);
    await eventually(async () => (await drafts(again)).length === 0, 'what was sent lies in the browser still');
    assert.deepEqual(page.wrong, []);
    await context.close();
  });
}

scenario('an answer that was on its way when the connection broke does not take the warning away', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow');
  await page.context().setOffline(true);
  await page.getByText(BAR).first().waitFor();
  // as Vaadin says when such an answer arrives
  await page.evaluate(() => { window.Vaadin.connectionState.state = 'connected'; });
  await page.getByText(BAR).first().waitFor();
  assert.equal(await page.evaluate(() => window.Vaadin.connectionState.state), 'connection-lost');
  await page.context().setOffline(false);
  await page.getByText(BAR).first().waitFor({ state: 'hidden' });
  await page.context().close();
});

scenario('what is typed into a form of the law without a connection is saved when it is back', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', `case/${report.id}?tab=orders`);
  const begin = page.locator(test('begin-production'));
  await begin.or(page.locator(test('other-forms'))).first().waitFor();
  if (!await begin.isVisible()) {
    await page.locator(test('other-forms')).click();
  }
  await begin.click();
  await page.waitForURL(/\/form\//);
  const typed = { 'item-committee': 'CWC Lucknow', 'item-producer_phone': '+91 522 000031' };
  await page.locator(test('item-committee')).waitFor();
  await page.context().setOffline(true);
  for (const [field, text] of Object.entries(typed)) {
    await fill(page, field, text);
    await page.keyboard.press('Tab');
  }
  await page.getByText(BAR).first().waitFor();
  await page.context().setOffline(false);
  await page.getByText(BAR).first().waitFor({ state: 'hidden' });
  await page.locator(test('save-state')).getByText(/Draft saved \d\d:\d\d/).waitFor();
  const context = page.context();
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(30_000);
  await again.goto(`${base}/desk/`);
  await again.locator(test('my-form')).filter({ hasText: report.number }).locator('a').first().click();
  await again.waitForURL((url) => url.pathname === new URL(address).pathname);
  await intact(again, typed);
  await context.close();
});

scenario('what was kept is not written over before somebody answers, and each kind of order is kept by itself', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', 'report-missing');
  await fill(page, 'marks', 'an older mark');
  await page.keyboard.press('Tab');
  await kept(page, 'an older mark');
  await page.goto(`${base}/desk/report-missing`);
  await page.locator(test('draft-continue')).waitFor();
  await fill(page, 'marks', 'a newer mark');
  await page.keyboard.press('Tab');
  await page.locator(test('draft-saved')).filter({ hasText: 'older draft first' }).waitFor();
  await kept(page, 'an older mark');
  await withoutBarriers(page, 'a form with an older draft');
  await page.locator(test('draft-discard')).click();
  await kept(page, 'a newer mark');
  await page.context().close();

  const bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', `case/${child.id}?tab=orders`);
  await placement(bench);
  await fill(bench, 'order-handed_to', 'the grandmother');
  await bench.keyboard.press('Tab');
  await kept(bench, 'the grandmother');
  await bench.goto(`${base}/desk/case/${child.id}?tab=orders&new=restoration`);
  await bench.locator(test('kept-continue')).waitFor();
  await fill(bench, 'order-handed_to', 'the uncle');
  await bench.keyboard.press('Tab');
  await bench.getByText('older draft first').waitFor();
  await kept(bench, 'the grandmother');
  await bench.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await bench.locator('vaadin-select-item').filter({ hasText: 'Placement' }).first().click();
  await bench.locator(test('order-institution')).waitFor(); // until then it is the form of the other kind
  const reasons = bench.locator('[data-test^="order-"] textarea').first();
  await reasons.fill('Of another kind');
  await bench.keyboard.press('Tab');
  await kept(bench, 'Of another kind');
  await kept(bench, 'the grandmother');

  await bench.goto(`${base}/desk/work`);
  const lines = bench.locator(test('draft-order'));
  await eventually(async () => await lines.count() === 2, 'both orders are offered');
  assert.match(await lines.first().innerText(), new RegExp(child.number));
  await withoutBarriers(bench, 'the start page with drafts');
  await bench.locator(test('discard-order')).first().click();
  await eventually(async () => await lines.count() === 1 && (await drafts(bench)).length === 1, 'it is not discarded');
  await bench.locator(test('discard-order')).click();
  await eventually(async () => (await drafts(bench)).length === 0, 'it is not discarded');
  assert.deepEqual(bench.wrong, []);
  await bench.context().close();
});

scenario('what is emptied again is not kept', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', `case/${report.id}?tab=sightings`);
  await page.locator(test('write-note')).click();
  await fill(page, 'note-text', 'Of another child');
  await page.keyboard.press('Tab');
  await kept(page, 'Of another child');
  await fill(page, 'note-text', '');
  await page.keyboard.press('Tab');
  await eventually(async () => (await drafts(page)).length === 0, 'an empty note lies in the browser');
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

scenario('what is older than a day is gone when the sign-in page or the desk loads, whoever typed it', async () => {
  const page = await person(browser);
  const now = Date.parse(`${await today()}T06:30:00Z`);
  const lay = () => page.evaluate((noon) => {
    const put = (name, hours) => localStorage.setItem(`trackchild.draft.${name}/missing`,
      JSON.stringify({ saved: new Date(noon - hours * 3_600_000).toISOString(), texts: {} }));
    put('young', 0);
    put('old', 49);
    localStorage.setItem('trackchild.draft.broken/missing', '{');
    localStorage.setItem('trackchild.theme', 'dark');
  }, now);
  const left = async () => (await drafts(page)).join() === 'trackchild.draft.young/missing';
  await page.goto(`${base}/desk/sign-in`);
  await page.locator(`${test('user')} input`).waitFor();
  await lay();
  await page.reload();
  await eventually(left, 'the sign-in page leaves an old draft');
  await signIn(page, 'police.lucknow');
  await lay();
  await page.reload();
  await page.locator(test('navigation')).waitFor({ state: 'attached' });
  await eventually(left, 'the desk leaves an old draft');
  assert.equal(await page.evaluate(() => localStorage.getItem('trackchild.theme')), 'dark');
  await page.context().close();
});
