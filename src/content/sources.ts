import type { Source } from './guidance';

const source = (name: string, address: string, country?: string): Source => ({
  name,
  address: `https://${address}`,
  checkedOn: '2026-11-22',
  ...(country === undefined ? {} : { country }),
});

/**
 * Where the facts of the guidance were read, by the keys the Markdown files name.
 * A source that no guidance names is removed. Whoever reads a page again gives it the new date, written out beside it.
 */
export const sources: Readonly<Record<string, Source>> = {
  S0: source('Getting a Second Opinion (myasthenia-gravis.com)', 'myasthenia-gravis.com/living/getting-second-opinion'),
  S8: source(
    'Making the most of your appointments (Immunodeficiency UK)',
    'www.immunodeficiencyuk.org/supporting-you/general-support/keeping-well/making-the-most-of-your-appointments',
  ),
  S9: source(
    'Top tips for getting the most out of a hospital outpatient appointment (MyHSN)',
    'myhsn.co.uk/top-tip/top-tips-for-getting-the-most-out-of-a-hospital-outpatient-appointment',
  ),
  S14: source('Interventions before consultations to help patients address their information needs (BMJ, 2008)', 'www.bmj.com/content/337/bmj.a485'),
  S15: source('Checklist: getting a second opinion (Triage Health)', 'triagehealth.org/quick-guides/checklist-getting-a-second-opinion', 'US'),
  S16: source('How to get a second opinion (Aviator Health)', 'www.aviatorhealth.co/blog/how-to-get-a-second-opinion', 'US'),
  S17: source('How to get a second opinion (MSD Manual)', 'www.msdmanuals.com/home/multimedia/table/how-to-get-a-second-opinion'),
  S18: source('Second opinions 101 (Survivorship A to Z)', 'survivorshipatoz.org/cancer/topics/second-opinions-101/?sid=328'),
  S19: source('Second opinions 101: when opinions differ (Survivorship A to Z)', 'survivorshipatoz.org/colorectal/topics/second-opinions-101/?sid=329'),
  S20: source('Second opinions (Los Angeles Times, 15 February 1999)', 'www.latimes.com/archives/la-xpm-1999-feb-15-he-8297-story.html'),
  S22: source('Tips for getting second opinions on your MG care plan (Myasthenia Gravis News)', 'myastheniagravisnews.com/myasthenia-gravis-second-opinion'),
  S28: source('Ottawa Personal Decision Guide (Ottawa Hospital Research Institute)', 'decisionaid.ohri.ca/decguide.html'),
  S76: source('5 ways to use a smartphone to improve doctor visits (KevinMD)', 'www.kevinmd.com/blog/2017/10/5-ways-use-smartphone-improve-doctor-visits.html'),
  S79: source('Different oncology treatment recommendations (Medinion)', 'medinion.com/learn/articles/different-oncology-treatment-recommendations'),
  S82: source('When cancer opinions disagree (CancerFax)', 'cancerfax.com/fil/guides/when-cancer-opinions-disagree'),
  S86: source(
    'Letting patients read the doctor’s notes, with readers’ accounts (OpenNotes)',
    'opennotes.org/news/the-new-york-times-letting-patients-read-the-doctors-notes',
    'US',
  ),
  S89: source('Getting a second opinion: one patient’s account (Sue Terry)', 'suterry.com/blog/blog/getting-a-2nd-opinion'),
  S90: source('Why do we still use CD-ROMs for radiology images? (KevinMD)', 'www.kevinmd.com/2018/11/why-do-we-still-use-cd-roms-for-radiology-images.html'),
  S113: source(
    'Patient-initiated second opinions: systematic review (Mayo Clinic Proceedings, 2014)',
    'www.mayoclinicproceedings.org/article/S0025-6196(14)00245-6/fulltext',
  ),
  S115: source('Systematic review of second opinions (2021)', 'pmc.ncbi.nlm.nih.gov/articles/PMC8475134'),
  S120: source('Managing MG with your doctor (WebMD)', 'www.webmd.com/brain/manage-mg-with-doctor'),
  S121: source(
    'Getting a second opinion before surgery (Medicare booklet, 2020, copy)',
    'docslib.org/doc/118630/getting-a-second-opinion-before-surgery',
    'US',
  ),
  S122: source('Patients with long lists (Family Practice Management 2009; 16(3): 23)', 'www.aafp.org/pubs/fpm/issues/2009/0500/p23.html'),
  S123: source(
    'At my appointment (Skin Health Info, British Association of Dermatologists)',
    'www.skinhealthinfo.org.uk/getting-treated/nhs-dermatology/at-my-appointment',
    'GB',
  ),
  S125: source('News item 170334 (Imperial College London)', 'www.imperial.ac.uk/news/170334'),
  S126: source('Second opinion (MS Trust)', 'mstrust.org.uk/a-z/second-opinion', 'GB'),
  S127: source('Second opinions (Compassion in Dying)', 'compassionindying.org.uk/refusing-treatment-if-you-can-make-decisions-for-yourself/', 'GB'),
  S128: source('6 things to bring to your second opinion (Mindlight)', 'mindlight.io/2019/03/6-things-to-bring-to-your-second-opinion', 'US'),
  S130: source(
    'Obtaining prior authorization (Pulmonary Hypertension Association)',
    'phassociation.org/patients/insurance/how-to-file-an-insurance-claim/obtaining-prior-authorization',
    'US',
  ),
  S131: source(
    'Second opinion and insurance guidance (Uterine Mesenchymal Tumors)',
    'uterinemesenchymaltumors.org/second-opinion-and-insurance-guidance',
    'US',
  ),
  S133: source('Second surgical opinions (Medicare.gov)', 'www.medicare.gov/coverage/second-surgical-opinions', 'US'),
  S134: source(
    'Medicare and second opinions (Medicare Interactive)',
    'www.medicareinteractive.org/get-answers/planning-for-medicare-and-securing-quality-care/getting-quality-care/medicare-and-second-opinions',
    'US',
  ),
  S140: source('Subject access requests (NHS England)', 'transform.england.nhs.uk/information-governance/guidance/subject-access-requests', 'GB'),
  S142: source('Access to health records in Ontario (Information and Privacy Commissioner)', 'www.ipc.on.ca/en/node/2474', 'CA'),
  S148: source('Seeking a second opinion (Serious Injury Helpline)', 'www.seriousinjuryhelpline.co.uk/nhs/seeking-second-opinion', 'GB'),
  S149: source(
    'Derecho a una segunda opinión (Con el paciente en la mente)',
    'conelpacienteenlamente.blogspot.com/2025/09/derecho-una-segunda-opinion-autonomia.html',
    'ES',
  ),
  S155: source('Medical images on discs (DICOM Standard)', 'www.dicomstandard.org/using/cds'),
  S162: source('BMJ 1995; 311: 34 (on patients’ lists)', 'www.bmj.com/content/311/6996/34'),
  S164: source('Patients’ memory for medical information (review, 2003)', 'pmc.ncbi.nlm.nih.gov/articles/PMC539473'),
  S191: source('Managing different opinions (Cancer.com)', 'www.cancer.com/managing-different-opinions'),
  C1: source(
    'A patient’s guide to good medical practice (General Medical Council)',
    'www.gmc-uk.org/professional-standards/patient-guides-and-materials/a-patients-guide-to-good-medical-practice',
    'GB',
  ),
  C2: source(
    'NHS Choice Framework: what choices are available to you in your NHS care (GOV.UK)',
    'www.gov.uk/government/publications/the-nhs-choice-framework/the-nhs-choice-framework-what-choices-are-available-to-me-in-the-nhs',
    'GB',
  ),
  C3: source('Cross-border healthcare: overview (European Commission)', 'health.ec.europa.eu/cross-border-healthcare/overview_en', 'EU'),
  C4: source(
    'What to expect after making a subject access request (Information Commissioner’s Office)',
    'ico.org.uk/for-the-public/getting-copies-of-your-information-subject-access-request/what-to-expect-after-making-a-subject-access-request/',
    'GB',
  ),
  C5: source(
    'Appealing a health plan decision: internal appeals (HealthCare.gov)',
    'www.healthcare.gov/appeal-insurance-company-decision/internal-appeals/',
    'US',
  ),
  C6: source(
    'Care of illness (California Department of Managed Health Care)',
    'www.dmhc.ca.gov/HealthCareinCalifornia/GettheBestCare/CareofIllness.aspx',
    'US',
  ),
  C7: source('Patient Advocate Foundation', 'www.patientadvocate.org', 'US'),
  C8: source('Cross-state licensing (Center for Connected Health Policy)', 'www.cchpca.org/topic/cross-state-licensing-professional-requirements/', 'US'),
  C9: source('Medical bill rights: no surprises (Centers for Medicare & Medicaid Services)', 'www.cms.gov/nosurprises/consumers', 'US'),
  C10: source('Good faith estimate: a clinic’s notice (BCOG)', 'www.bcog.com/good-faith-estimate-no-surprise-act/', 'US'),
  C11: source('45 CFR 92.101, language help (copy at LawServer)', 'www.lawserver.com/law/country/us/cfr/45_cfr_92-101', 'US'),
  C12: source('45 CFR 84.77, help to communicate (copy at eLaws)', 'federal.elaws.us/cfr/45-cfr-84.77', 'US'),
  C13: source('Individual access and timeliness, quoting the Office for Civil Rights (GetMyHealthData)', 'getmyhealthdata.org/ocr-guidance-timeliness', 'US'),
  C14: source('45 CFR 164.524, access to health information (copy at eLaws)', 'federal.elaws.us/cfr/45-cfr-164.524', 'US'),
  C15: source('US federal rule mandates open notes (OpenNotes)', 'www.opennotes.org/onc-federal-rule/', 'US'),
  C16: source('UK GDPR, chapter III, section 1 (legislation.gov.uk)', 'www.legislation.gov.uk/eur/2016/679/chapter/III/section/1', 'GB'),
  C17: source(
    'How long will it take? (Data Protection Commission, Ireland)',
    'www.dataprotection.ie/en/individuals/know-your-rights/how-long-will-it-take',
    'EU',
  ),
  C18: source(
    'Case C-307/22, 26 October 2023 (Court of Justice of the European Union)',
    'eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A62022CJ0307',
    'EU',
  ),
  C19: source('Requests for slides and blocks (UT Southwestern)', 'www.utsouthwestern.edu/departments/pathology/services/slides-and-blocks.html', 'US'),
};
