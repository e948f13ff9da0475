"""What coders type, invented: conditions in their own order, codes, slips of the finger."""

__all__ = ["ENTRIES", "keystrokes"]

_CONDITIONS = """
hypertension|essential hypertension|type 2 diabetes|type 2 diabetes neuropathy|diabetes type 1
diabetic foot ulcer|heart failure|acute on chronic systolic heart failure|atrial fibrillation
chest pain|unstable angina|nstemi|old myocardial infarction|coronary artery disease native
hyperlipidemia|mixed hyperlipidemia|hypothyroidism|obesity morbid|low back pain|sciatica left
lumbar radiculopathy|osteoarthritis knee right|rheumatoid arthritis|gout|osteoporosis fracture
asthma exacerbation|mild persistent asthma|chronic obstructive pulmonary disease|pneumonia
community pneumonia|acute bronchitis|upper respiratory infection|influenza a|covid
acute sinusitis|otitis media left|pharyngitis strep|allergic rhinitis|cough|shortness of breath
urinary tract infection|acute cystitis hematuria|kidney stone|chronic kidney disease stage 3
chronic kidney disease stage 4|end stage renal disease|acute kidney injury|hyperkalemia
hyponatremia|dehydration|anemia iron deficiency|anemia chronic disease|sickle cell crisis
gastroesophageal reflux|gastritis|diverticulitis|crohn's disease|ulcerative colitis|cholelithiasis
acute pancreatitis|cirrhosis alcoholic|hepatitis c chronic|constipation|nausea vomiting|diarrhea
abdominal pain right lower|appendicitis|inguinal hernia|hemorrhoids|headache|migraine aura
seizure|epilepsy intractable|stroke|cerebral infarction|hemiplegia left dominant|parkinson
alzheimer dementia|neuropathy|dizziness|syncope|major depression recurrent|anxiety
bipolar disorder|alcohol dependence|opioid use|nicotine dependence cigarettes|insomnia
cellulitis right lower limb|pressure ulcer sacral stage 2|abscess buttock|psoriasis|eczema
contact dermatitis|laceration hand left|burn second degree forearm|fracture distal radius right
hip fracture left|fracture neck femur left|rib fracture|sprain ankle right|concussion
contusion knee|fall stairs|dog bite|motor vehicle accident driver|poisoning acetaminophen
breast cancer left|prostate cancer|colon cancer|lung cancer upper lobe right|skin melanoma face
lymphoma|leukemia acute|secondary malignant bone|benign neoplasm colon|chemotherapy encounter
pregnancy supervision first|gestational diabetes|preeclampsia severe|preterm labor|newborn
cataract age related|glaucoma|conjunctivitis|retinopathy diabetic macular|hearing loss
vitamin d deficiency|screening colonoscopy|annual exam|vaccination|long term insulin
personal history breast|family history colon|status post amputation below knee|dialysis status
tobacco history|abnormal mammogram|elevated blood pressure|fever|fatigue|weight loss|sepsis
septic shock|respiratory failure hypoxia|deep vein thrombosis left|pulmonary embolism
peripheral vascular disease|varicose veins|aortic stenosis|mitral regurgitation|bradycardia
"""
_SLIPS = """
diabeties|hypertenshion|neuropthy|pnuemonia|athsma|fibromylagia|cellulitus|diverticulits
hypothyriodism|seizrue|migrane|alzhiemer|rheumatiod arthritis|ostearthritis|hemorroids
chron disease|parkinsons|sezary|left femor fracture|nonpressure ulcer heel
"""
_CODES = """
I10|E11.9|e114|e11.65|N18.32|n1832|I50.22|S72.001A|s72001a|M54.50|J44.1|R07.9|Z79.4|F33.1|C50.912
"""

ENTRIES = tuple(
    entry
    for part in (_CONDITIONS, _SLIPS, _CODES)
    for entry in part.strip().replace("\n", "|").split("|")
)


def keystrokes(every: int = 1) -> list[str]:
    """Return what stands in the search box after each key, for every n-th entry."""
    return [entry[:end] for entry in ENTRIES[::every] for end in range(1, len(entry) + 1)]
