// Photographs that nobody sees before a reason is given: on the page of a case, in a comparison and in an alarm, over HTTP; with
// the keyboard, in both languages, for everybody. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, otherColours, person, picture, post, proposalOf, scenario, signIn, speak,
  test, today, translated, twoRecords, withoutBarriers,
} from './desk.mjs';
import { openSitting } from './lives.mjs';

let browser;
let police;
let home;
let report;
let photo;

/** Addresses of pictures that the browser asked the register for. */
function asked(page) {
  const addresses = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && request.url().includes('/VAADIN/dynamic/')) {
      addresses.push(request.url());
    }
  });
  return addresses;
}

const api = (user, path, options = {}) =>
  fetch(`${base}${path}`, { ...options, headers: { ...keyOf(user), ...options.headers } });

async function addPhoto(user, address) {
  const answer = await api(user, `${address}/photos`, { method: 'POST', body: picture, headers: { 'Content-Type': 'image/png' } });
  assert.equal(answer.status, 201);
  return (await answer.json()).href;
}

const restrict = (user, href, reason) => api(user, `${href}/restriction`,
  { method: 'POST', body: JSON.stringify({ reason }), headers: { 'Content-Type': 'application/json' } });

const details = (page) => page.goto(`${base}/desk/case/${report.id}?tab=details`);

async function choose(scope, page, word) {
  await scope.locator(`${test('open-reason')} input`).fill(word);
  await page.locator('vaadin-combo-box-item', { hasText: word }).first().click();
}

const drawn = (frame) => eventually(
  () => frame.locator('img').evaluateAll((all) => all.length > 0 && all.every((each) => each.naturalWidth > 0)),
  'the photograph is not shown');

before(async () => {
  browser = await launch();
  police = await person(browser);
  home = await person(browser);
  await signIn(police, 'police.lucknow');
  await signIn(home, 'home.kanpur');
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Chhaviya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-1),
  });
  photo = await addPhoto('police.lucknow', `/api/v1/missing-reports/${report.id}`);
});

after(async () => {
  assert.deepEqual([...police.wrong, ...home.wrong], []);
  await browser.close();
});

scenario('a photograph is restricted with a reason, which stands with it', async () => {
  await details(police);
  const figure = police.locator(test('photograph'));
  await drawn(figure);
  await figure.locator(test('restrict-photo')).click();
  await figure.locator(test('restrict-photo-now')).click();
  await figure.locator(test('problem-reason')).waitFor();
  await fill(police, 'reason', 'Her injuries are seen');
  await figure.locator(test('restrict-photo-now')).click();
  await figure.locator(test('photo-hidden')).waitFor();
  await figure.getByText('Her injuries are seen').waitFor();
});

scenario('a restricted photograph is asked for by nothing before a reason is given, and the journal has both', async () => {
  const images = asked(police);
  await details(police);
  const figure = police.locator(test('photograph'));
  await figure.locator(test('photo-hidden')).waitFor();
  await police.locator(test('show-small-photo')).waitFor();
  await police.waitForLoadState('networkidle');
  assert.deepEqual(images, [], 'a photograph was asked for before a reason was given');
  assert.equal(await police.locator('img.tc-photo').count(), 0);
  await onePage(police);
  await otherColours(police);
  await details(police);

  // with the keyboard alone
  await figure.locator(test('show-photo')).focus();
  await police.keyboard.press('Enter');
  const show = figure.locator(test('show-photo-now'));
  await show.focus();
  await police.keyboard.press('Enter');
  await figure.locator(test('problem-open-reason')).waitFor();
  await withoutBarriers(police, 'the question with a problem');
  await police.waitForLoadState('networkidle');
  assert.deepEqual(images, [], 'a photograph was asked for without a reason');
  await choose(figure, police, 'Inquiry');
  await show.focus();
  await police.keyboard.press('Enter');

  await drawn(figure);
  await focused(police, test('photo-frame'));
  assert.ok(images.length > 0);
  // above, too: nobody is asked twice on one page
  await police.locator(`${test('banner')} img`).waitFor();
  await withoutBarriers(police, 'the photograph that is shown');
  for (const address of new Set(images)) {
    const headers = (await police.request.get(address)).headers();
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(headers['content-security-policy'], /sandbox/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }

  await police.goto(`${base}/desk/case/${report.id}?tab=history`);
  await police.getByText('Photograph looked at: Inquiry or investigation').first().waitFor();
  await police.getByText('Photograph restricted').first().waitFor();
  const history = await (await api('police.lucknow', `/api/v1/missing-reports/${report.id}/history`)).json();
  assert.ok(history.items.some((entry) => entry.action === 'photo_read' && /;why=inquiry$/.test(entry.detail)));
});

scenario('the next visit is asked again, also above the case, in both languages', async () => {
  await police.goto(`${base}/desk/case/${report.id}`);
  await police.locator(test('show-small-photo')).click();
  const banner = police.locator(test('banner'));
  await banner.locator(test('show-photo-now')).waitFor();
  await withoutBarriers(police, 'the question above the case');
  await speak(police, 'hi');
  await translated(police);
  await speak(police, 'en');
  await police.locator(test('show-small-photo')).click();
  await choose(banner, police, 'I work on this case');
  await banner.locator(test('show-photo-now')).click();
  await drawn(banner);
  assert.equal(await banner.locator(test('open-reason')).count(), 0);
});

scenario('over HTTP it is refused without a reason, and with one that the list does not have', async () => {
  const refused = await api('police.lucknow', photo);
  assert.equal(refused.status, 403);
  const problem = await refused.json();
  assert.equal(problem.errors[0].code, 'PHOTO_RESTRICTED');
  assert.equal(problem.errors[0].field, 'reason');
  assert.equal((await api('police.lucknow', `${photo}?reason=curious`)).status, 422);
  const given = await api('police.lucknow', `${photo}?reason=casework`);
  assert.equal(given.status, 200);
  assert.equal(given.headers.get('cache-control'), 'no-store');
  const seen = await (await api('police.lucknow', `/api/v1/missing-reports/${report.id}`)).json();
  assert.equal(seen.photos[0].restricted, true);
});

scenario('in a match one side stays hidden and the other one readable', async () => {
  const pair = await twoRecords('Chandraprabhiya', 'चन्द्रप्रभिया', 'Gajanand', 'गजानन्द');
  const hidden = await addPhoto('police.lucknow', `/api/v1/missing-reports/${pair.missing.id}`);
  await addPhoto('home.kanpur', `/api/v1/found-children/${pair.found.id}`);
  assert.equal((await restrict('police.lucknow', hidden, 'Her injuries are seen')).status, 204);
  const proposal = await proposalOf('home.kanpur', pair);
  const image = `/api/v1/proposals/${proposal.id}/photos/${hidden.split('/').pop()}`;
  assert.equal((await api('home.kanpur', image)).status, 403);

  await home.goto(`${base}/desk/proposal/${proposal.id}`);
  const faces = home.locator('.tc-compare-photos');
  await faces.locator(test('photo-hidden')).waitFor();
  await eventually(() => faces.locator('img').evaluateAll((all) => all.length === 1 && all[0].naturalWidth > 0),
    'the other side is not shown');
  await onePage(home);
  await faces.locator(test('show-photo')).click();
  const [sheet, table] = await home.evaluate(() => {
    const compared = document.querySelector('.tc-compare');
    return [compared.closest('.tc-sheet'), compared].map((each) => each.getBoundingClientRect().right);
  });
  assert.ok(table <= sheet, 'the question pushes the other side out of the sheet');
  await choose(faces, home, 'I work on this case');
  await faces.locator(test('show-photo-now')).click();
  await eventually(() => faces.locator('img').evaluateAll((all) => all.length === 2 && all.every((each) => each.naturalWidth > 0)),
    'the photograph is not shown');
  await home.emulateMedia({ media: 'print' });
  assert.equal(await faces.isVisible(), false, 'a photograph would be printed');
  await home.emulateMedia({ media: 'screen' });
});

scenario('an alarm about one picture hides both of its photographs', async () => {
  const other = await post('police.lucknow', 'missing-reports', {
    name: 'Chitralekhiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-1),
  });
  await addPhoto('police.lucknow', `/api/v1/missing-reports/${other.id}`);
  const alarms = await (await api('police.lucknow', `/api/v1/missing-reports/${other.id}/duplicates`)).json();
  const alarm = alarms.items.find((each) => each.ground === 'same_photograph' && each.same_photos.includes(photo.split('/').pop()));
  assert.ok(alarm, 'no alarm about the picture');
  for (const same of alarm.same_photos) {
    assert.equal((await api('police.lucknow', `/api/v1/duplicates/${alarm.id}/photos/${same}`)).status, 403);
  }
  // the page of the scenario before shows its photograph again when the case changes
  await police.goto('about:blank');
  const images = asked(police);
  await police.goto(`${base}/desk/duplicate/${alarm.id}`);
  await eventually(async () => await police.locator(test('photo-hidden')).count() === 2, 'a photograph of the picture is not hidden');
  await police.waitForLoadState('networkidle');
  assert.deepEqual(images, []);
  await withoutBarriers(police, 'an alarm with hidden photographs');
});

scenario('what is recorded of an offence hides all photographs of the child, and a bench lifts that', async () => {
  const child = await post('home.lucknow', 'found-children', {
    name: 'Chhupiya', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-1),
    extra: { category: 'sexual_abuse' },
  });
  const address = `/api/v1/found-children/${child.id}`;
  const image = await addPhoto('home.lucknow', address);
  assert.equal((await api('home.lucknow', image)).status, 403);
  const journal = await (await api('home.lucknow', `${address}/history`)).json();
  assert.ok(journal.items.some((entry) => entry.action === 'identity_protected' && /because=record/.test(entry.detail)));

  const bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', 'sittings');
  await openSitting(bench);
  await bench.goto(`${base}/desk/case/${child.id}?tab=orders`);
  await bench.locator(test('identity-protected')).waitFor();
  await bench.locator(test('lift-protection')).click();
  await bench.locator(test('lift-protection-now')).click();
  for (const field of ['ground', 'reason']) {
    await bench.locator(test(`problem-${field}`)).waitFor();
  }
  await withoutBarriers(bench, 'the form that lifts a protection');
  await fill(bench, 'reason', 'The wrong child was meant');
  await bench.locator('vaadin-radio-button').getByText('The mark was a mistake').click();
  await bench.locator(test('lift-protection-now')).click();
  await bench.locator(test('protection-lifted')).getByText('The wrong child was meant').waitFor();
  await onePage(bench);
  assert.equal((await api('home.lucknow', image)).status, 200);
  assert.deepEqual(bench.wrong, []);
});

scenario('taken back, it is seen at once', async () => {
  await details(police);
  const figure = police.locator(test('photograph'));
  await figure.locator(test('release-photo')).click();
  await fill(police, 'reason', 'It was another photograph');
  await figure.locator(test('release-photo-now')).click();
  await drawn(figure);
  assert.equal((await api('police.lucknow', photo)).status, 200);
});
