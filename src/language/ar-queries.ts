import type { Words } from './language.js'

const hedge = 'و`hedge` تحفظ المتحدث نفسه، وعن كم قيل.'
const relays =
  'و`relays` هم من عُرف القول عن طريقهم، الأقرب إلى صاحب القول أولاً، وهي فارغة حيث يرد القول في وثيقة صاحبه نفسه.'
const ascription =
  'و`ascription` هي `own` إن كان القول في وثيقة صاحبه، و`as relayed by` مع اسم الناقل الأخير إن لم تكن لصاحب القول وثيقة هنا، و`ascribed by` مع اسمه إن كانت له وثيقة هنا ولم يرد القول فيها.'
const presupposed = 'و`presupposed` يعلّم ما هو مسلَّم به ضمن مطالبة أو ما شابهها ولم يُؤكَّد.'
const compared = 'ويسأل الرسم البياني `cg:comparisons`، الذي يُحسب أولاً حيث لا تضمه البيانات.'
const bound = 'وقيمة الرقم هي حده الأدنى، أو حده الأعلى إن لم يكن له حد أدنى.'
const together = (...sentences: readonly string[]) => sentences.join(' ')

/** What the queries of the library ask, by their names. */
export const queries: Words['queries'] = {
  agreements: {
    summary: 'أي الجهات تقول الشيء نفسه في أمر ما، أو ما يمكن أن يصح معاً ويتقارب؟',
    description: together(
      'سطر لكل جهتين تتفقان في سؤال. وحيث تشتركان في موقف واحد لا سبب يُذكر و`positionB` هو `positionA`. وما يصح عن الكل لأنه يصح عن جزء يرد مرة واحدة، عند أضيق حدث تتحدث عنه كلتاهما.',
      compared,
    ),
  },
  'alignment-of-two': {
    summary: 'في أي الأسئلة تتخذ جهتان كلتاهما موقفاً، وكيف تتصل مواقفهما؟',
    description: together(
      'سطر لكل موقفين في سؤال واحد، لكل جهة موقف؛ وحيث تشتركان في موقف واحد لا سبب يُذكر.',
      compared,
    ),
  },
  'attributed-by-document': {
    summary: 'ماذا تنسب الوثيقة إلى غيرها؟',
    description: together(
      'كل قول في الوثيقة ليس صاحبه ناشرها ولا من يتحدث باسم ناشرها، بترتيب النص.',
      ascription,
      presupposed,
      hedge,
    ),
  },
  'authorities-conduct': {
    summary: 'ماذا فعلت السلطات أو لم تفعل، ومن يقول ذلك؟',
    description: together(
      'التدخل والممر الآمن والدفن: كل قول بنعم أو لا، مع ما يتحدث عنه. والخاصية التي لا يذكر أحد شيئاً فيها غائبة؛ والصمت ليس نفياً.',
      hedge,
      relays,
      ascription,
    ),
  },
  characterisations: {
    summary: 'من يصفه بماذا؟',
    description: together(
      'كل توصيف (جريمة حرب، مجزرة، إعدام بإجراءات موجزة، عملية عسكرية وغيرها)، مع ما يوصف به ومن يصفه؛ ومنه ما يقال إنه مخالف للقانون، أي `cg:unlawful`، وتلك الخاصية حينئذ هي التوصيف.',
      presupposed,
      hedge,
      relays,
      ascription,
    ),
  },
  'claim-chain': {
    summary: 'عن طريق من نعرف قولاً ما؟',
    description:
      'السلسلة كاملة لقول واحد في كل موضع يرد فيه: الموضع 0 صاحب القول، ثم كل ناقل، الأقرب إلى صاحب القول أولاً؛ والأخير هو الأقرب إلى الوثيقة.',
  },
  'claimant-over-time': {
    summary: 'ماذا تقول جهة ما مع مرور الوقت؟',
    description: together(
      'جميع أقوال الجهة، وأقوال من يتحدثون باسمها، مرتبة بحسب أقرب يوم يمكن أن يكون كل منها قد قيل فيه.',
      presupposed,
      hedge,
      relays,
      ascription,
    ),
  },
  'death-figures': {
    summary: 'ما أرقام القتلى، وعن أي نطاق، وممن ومتى وعن طريق من؟',
    description: together(
      'سطر لكل موضع يرد فيه قول يذكر عدداً من القتلى. و`asStated` ألفاظ الرقم حيث هي أكثر من رقم مجرد؛ و`figure` هو الرقم الذي فيها، و`least` و`most` كيف تُقرأ. و`relays` من هم بين صاحب القول والوثيقة، الأقرب إلى صاحب القول أولاً؛ وعلامة الحذف تدل على من بعد الثالث، ويسردهم `claim-chain`.',
      ascription,
      hedge,
    ),
  },
  demands: {
    summary: 'من يطالب بماذا وممن؟',
    description: together(
      'ما تدعو إليه الجهات، وما تقول إنه واجب أو مستحق في أمر ما: و`act` يميز المطالبة من القاعدة القانونية والاعتقاد. أما القواعد العامة التي لا تخص حدثاً ففي `norms`. و`addressee` من وُجِّه إليه القول أو من يلزمه، حيث تذكره الوثيقة.',
      hedge,
      relays,
      ascription,
    ),
  },
  denials: { summary: 'من ينفي ماذا؟', description: together(hedge.slice(1), relays, ascription) },
  disagreements: {
    summary: 'من يناقض من، ومن يقول شيئاً مختلفاً، ولماذا؟',
    description: together(
      'سطر لكل جهتين تتناقض مواقفهما أو تختلف، في سؤال واحد أو في جزء وكل؛ والتناقضات أولاً.',
      compared,
    ),
  },
  evidence: {
    summary: 'أي الأقوال تذكر أي نوع من الأدلة؟',
    description: together(hedge.slice(1), relays, ascription),
  },
  fidelity: {
    summary: 'ما الذي آل إليه كلام جهة ما في وثائق غيرها، ولماذا يُحكم بذلك؟',
    description: together(
      'سطر لكل قول منقول مع قول الجهة نفسها الذي يُقابَل به. النتائج: محوَّر، مشدَّد، تحوَّل إلى نوع آخر من الأقوال، أُسقط الإسناد، أُسقط التحفظ، مخفَّف، نُقل بعضه، نُقل بأمانة.',
      compared,
    ),
  },
  hedged: {
    summary: 'أي الأقوال يتحفظ فيها المتحدث، وكيف؟',
    description: together(
      'الأقوال التي لها تحفظ خاص بها وحدها، مثل «مزعوم» أو «مرجّح»؛ و`hedge` يذكره بألفاظه، وعن كم قيل.',
      relays,
      ascription,
    ),
  },
  'in-several-documents': {
    summary: 'أي الأقوال ترد في أكثر من وثيقة؟',
    description: 'صاحب قول واحد، وقول واحد، ووثائق عدة: تكرار لا تأكيد.',
  },
  'inferred-dates': { summary: 'أي تواريخ القول مستنتَجة، وكيف؟' },
  'known-through-relay': {
    summary: 'أي الأقوال لا تُعرف إلا لأن غير صاحبها نقلها؟',
    description: together(
      'أقوال لا يرد أي موضع منها في وثيقة صاحبها نفسه، سطر لكل موضع. و`relay` هو الأقرب إلى صاحب القول؛ و`further` يذكر هل بينه وبين الوثيقة غيره. والأقوال التي مرت بعدة ناقلين أولاً.',
      ascription,
      presupposed,
      hedge,
    ),
  },
  norms: {
    summary: 'أي القواعد والالتزامات يُستند إليها، ومن يستند إليها؟',
    description: together('`addressee` من تلزمه، حيث تذكره الوثيقة.', hedge, relays, ascription),
  },
  'people-killed': {
    summary: 'أي الأشخاص يقال إنهم قُتلوا، وبحسب رواية من؟',
    description: together('يسمَّى الأشخاص كما تسميهم الوثائق: بصلتهم بشاهد حُجب اسمه.', hedge, relays, ascription),
  },
  perpetrators: {
    summary: 'من يسمي من فاعلاً، وفي ماذا، وبأي درجة من اليقين؟',
    description: together('النفي يُحتسب تسمية أيضاً: و`stance` يميز بينهما.', hedge, presupposed, relays, ascription),
  },
  'positions-on-question': {
    summary: 'ما المواقف من حدث ما، ومن يتبنى كلاً منها، وإلى أي الأقوال يستند؟',
    description: together(
      'سطر لكل قول من أقوال الموقف. والقول المرفوع قيل عن جزء من الحدث، أو هو نفي قيل عن كل.',
      compared,
      presupposed,
      hedge,
      relays,
      ascription,
    ),
  },
  'pseudonymous-testimony': {
    summary: 'ماذا يقول الشهود الذين حُجبت أسماؤهم الحقيقية؟',
    description: together(
      'شهادات من عُلِّمت أسماؤهم بأنها مستعارة. وليس فيها ما رواه لهم غيرهم؛ انظر `known-through-relay`.',
      hedge,
      relays,
      ascription,
    ),
  },
  'single-source-positions': {
    summary: 'أي المواقف تستند إلى مصدر واحد، وكم وثيقة وكم صاحب قول يذكرونها؟',
    description: together(
      'ما يرد في أكثر الوثائق أولاً. والمصدر هو صاحب الأقوال التي يستند إليها الموقف ولا تستند هي إلى قول آخر؛ وحيث قد يكون اثنان منهم واحداً، فلكل منهما سطر و`atMost` هو 2، وحيث لا يُذكر اسمه فلا مصدر يُعطى.',
      compared,
    ),
  },
  'single-source': {
    summary: 'أي العبارات تستند إلى مصدر وحيد، مهما كثرت الوثائق التي ترد فيها؟',
    description: together(
      'كل عبارة (حدث وخاصية وقيمة) ترجع جميع الأقوال التي تقولها إلى مصدر أصلي واحد، مع عدد الوثائق والأقوال التي ترد فيها؛ والأوسع انتشاراً أولاً.',
      bound,
      'والمصادر الأصلية هم أصحاب الأقوال التي يرجع إليها قول ما، بتتبع `prov:wasDerivedFrom`، ولا ترجع هي إلى قول آخر؛ وحيث يستند قول كهذا إلى معلومات واردة لا يُذكر اسم المصدر، ويدل عليه `cg:UnknownAgent`. والمتحدث الرسمي يُحتسب منظمته. وما تنسبه وثيقة إلى جهة أقوالها هي موجودة هنا لا يضيف مصدراً، ولا سطراً حيث لا يقوله غيرها.',
    ),
  },
  'start-and-end': {
    summary: 'متى يقال إن حدثاً بدأ أو انتهى، ومن يقول ذلك؟',
    description: together(
      '`date` يوم مذكور؛ و`notBefore` و`notAfter` حدّا صياغة أقل تحديداً. واستعادة السيطرة غير الانتهاء؛ والخاصية تدل على المقصود.',
      hedge,
      relays,
      ascription,
    ),
  },
  'stated-differently': {
    summary: 'أين تنسب وثيقتان إلى جهة واحدة أقوالاً مختلفة في أمر واحد؟',
    description: together(
      'كل قولين لصاحب قول واحد عن الحدث والخاصية نفسيهما، يردان في وثيقتين مختلفتين ويختلفان في القيمة أو الوحدة أو التحفظ، أو يسلّم أحدهما بما يؤكده الآخر.',
      bound,
      'وقد يصح القولان كلاهما عن جزأين مختلفين مما قالته الجهة؛ فاقرأ المقطعين.',
    ),
  },
  'statements-about': {
    summary: 'من يقول ماذا عن حدث ما؟',
    description: together(
      'كل قول عن الحدث أو عن حدث يقع ضمنه، مع صاحبه وتاريخه ونوعه. ويمكن تسمية الحدث بالجزء الأخير من معرّف IRI الخاص به، مثل `banias-killings`.',
      presupposed,
      hedge,
      relays,
      ascription,
    ),
  },
}
