import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** Every sentence of the set-up guides, in French. `{placeholders}` are labels of the identity provider's console, which stay as they are. */
export const guidesFr: GuideMessages = {
  'guide.note.token_only': 'jeton seul',
  'guide.note.with_bearer': 'avec « Bearer » devant',
  'guide.note.case_matters': 'respectez majuscules et minuscules',
  'guide.note.no_trailing_slash': 'sans barre oblique à la fin',
  'guide.note.with_flag': 'avec l’indicateur à la fin',
  'guide.note.exactly': 'exactement ainsi',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'Dessin réalisé par nos soins d’après votre fournisseur d’identité, vérifié le {date}.',
  'guide.jumpcloud.drawn': 'Dessin réalisé par nos soins d’après l’Admin Portal de JumpCloud, vérifié le {date}.',
  'guide.onelogin.drawn': 'Dessin réalisé par nos soins d’après l’administration de OneLogin, vérifié le {date}.',
  'guide.okta.drawn': 'Dessin réalisé par nos soins d’après l’interface Classic d’Okta, vérifié le {date}.',
  'guide.microsoft-entra.drawn': 'Dessin réalisé par nos soins d’après le centre d’administration Microsoft Entra, vérifié le {date}.',
  'guide.pingfederate.drawn': 'Dessin réalisé par nos soins d’après la console d’administration de PingFederate, vérifié le {date}.',
  'guide.rippling.drawn': 'Dessin réalisé par nos soins d’après les pages IT de Rippling, vérifié le {date}.',
  'guide.google-workspace.drawn': 'Dessin réalisé par nos soins d’après la console d’administration Google, vérifié le {date}.',
  'guide.pingone.drawn': 'Dessin réalisé par nos soins d’après la console de PingOne, vérifié le {date}.',
  'guide.cyberark.drawn': 'Dessin réalisé par nos soins d’après le portail Identity Administration de CyberArk, vérifié le {date}.',

  'guide.any.pattern.nobody_created.is':
    '{provider} recherche des personnes ici, mais n’en crée aucune. La dernière recherche portait sur {subject}.',
  'guide.any.pattern.nobody_created.fix':
    'Autorisez la création de personnes dans {provider}, puis attribuez de nouveau l’application à la personne de test.',
  'guide.any.pattern.wrong_identifier.is':
    '{provider} recherche les personnes par {subject}. Ici, elles sont identifiées par leur userName.',
  'guide.any.pattern.wrong_identifier.fix': 'Dans {provider}, choisissez userName comme attribut de correspondance des personnes.',
  'guide.any.pattern.nobody_sent.is': 'La connexion fonctionne, mais {provider} n’a envoyé aucune personne depuis.',
  'guide.any.pattern.nobody_sent.fix':
    'Vérifiez que le provisionnement est activé dans {provider}. Attribuez l’application à une personne de test après l’activation ; les attributions antérieures ne sont pas toujours envoyées.',
  'guide.any.pattern.groups_never_pushed.is': 'Des personnes arrivent, mais {provider} n’a envoyé aucun groupe.',
  'guide.any.pattern.groups_never_pushed.fix':
    'Activez les groupes dans {provider}. Sans groupes, les personnes ne reçoivent ici aucun rôle.',
  'guide.any.pattern.import_on.is': '{provider} lit ici toutes les personnes pour les importer.',
  'guide.any.pattern.import_on.fix': 'Désactivez l’importation, sauf si vous êtes en train de comparer des comptes.',
  'guide.any.pattern.same_failure.is': 'La même requête a échoué {count} fois et échouera encore tant que le problème n’est pas corrigé.',
  'guide.any.pattern.same_failure.fix': 'Corrigez d’abord ce qui est indiqué ici ; le reste peut se résoudre de lui-même.',
  'guide.any.pattern.quarantine.is':
    '{provider} n’a pas envoyé de requête depuis plus longtemps que prévu. Le provisionnement s’est probablement arrêté de lui-même.',
  'guide.any.pattern.quarantine.fix': 'Testez la connexion dans {provider}, puis relancez le provisionnement.',
  'guide.any.pattern.wrong_app.is': '{subject} appelle cette connexion, qui est réglée sur {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'Si vous avez changé de fournisseur d’identité, choisissez le nouveau sous Paramètres. Sinon, désactivez le provisionnement dans l’application qui appelle encore.',
  'guide.any.pattern.old_scim.is': 'L’application utilisée dans {provider} envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.any.pattern.old_scim.fix':
    'Dans {provider}, choisissez une application, un connecteur ou un modèle SCIM 2.0, comme l’indique la première étape.',

  'guide.any.error.unauthorized.symptom': '401 ou « Unauthorized »',
  'guide.any.error.unauthorized.cause':
    'Le jeton ne correspond pas : il est ancien, il a été tronqué, ou le mot « Bearer » manque ou figure deux fois.',
  'guide.any.error.unauthorized.fix':
    'Copiez à nouveau le jeton et collez-le en entier. Si vous ne l’avez plus, créez-en un autre sous Identifiants.',
  'guide.any.error.forbidden.symptom': '403 ou « Forbidden »',
  'guide.any.error.forbidden.cause':
    'Une personne ne peut pas être modifiée, par exemple le dernier administrateur, ou un proxy intermédiaire refuse la requête.',
  'guide.any.error.forbidden.fix':
    'Cherchez la requête sous Activité. Si elle n’y figure pas, elle n’est jamais arrivée : adressez-vous aux responsables du réseau.',
  'guide.any.error.not_found.symptom': '404 ou « Not Found »',
  'guide.any.error.not_found.cause': 'L’adresse n’est pas celle de cette connexion, ou la personne a été supprimée ici.',
  'guide.any.error.not_found.fix': 'Copiez à nouveau l’URL de base : pas de barre oblique à la fin, rien après.',
  'guide.any.error.conflict.symptom': '409, « Conflict » ou « uniqueness »',
  'guide.any.error.conflict.cause': 'Une personne a déjà ce nom d’utilisateur ici, ou un groupe porte déjà ce nom.',
  'guide.any.error.conflict.fix':
    'Faites en sorte que le fournisseur d’identité recherche les personnes par userName, ou modifiez l’un des deux noms.',
  'guide.any.error.too_many.symptom': '429 ou « Too Many Requests »',
  'guide.any.error.too_many.cause': 'Cette connexion a reçu en peu de temps plus de requêtes qu’elle n’en accepte.',
  'guide.any.error.too_many.fix': 'Il n’y a rien à changer : le fournisseur d’identité les renvoie au bout d’un moment.',
  'guide.any.error.server.symptom': '500, 502, 503 ou 504',
  'guide.any.error.server.cause':
    'Le serveur, ou un proxy placé devant lui, n’a pas pu répondre à ce moment, ou la synchronisation d’annuaire est en pause.',
  'guide.any.error.server.fix':
    'Reprenez la synchronisation d’annuaire si elle est en pause. Sinon, réessayez, et prévenez les responsables de ce produit si le problème persiste.',
  'guide.any.error.timeout.symptom': '« Timed out » ou « timeout »',
  'guide.any.error.timeout.cause':
    'Le fournisseur d’identité ne parvient pas à joindre cette adresse. Un pare-feu ou le service de noms (DNS) fait obstacle.',
  'guide.any.error.timeout.fix':
    'Vérifiez que l’adresse est joignable de l’extérieur, et laissez passer les adresses du fournisseur d’identité.',
  'guide.any.error.unknown_host.symptom': '« Unknown host » ou « could not resolve »',
  'guide.any.error.unknown_host.cause': 'Le nom contenu dans l’adresse est inconnu à l’extérieur, ou comporte une faute de frappe.',
  'guide.any.error.unknown_host.fix': 'Copiez à nouveau l’URL de base et comparez son nom d’hôte à l’adresse que vous connaissez.',
  'guide.any.error.certificate.symptom': 'Un message à propos d’un certificat, de TLS ou de SSL',
  'guide.any.error.certificate.cause':
    'Le certificat de cette adresse n’est pas reconnu par le fournisseur d’identité, ou un proxy le remplace.',
  'guide.any.error.certificate.fix': 'Donnez à l’adresse un certificat d’une autorité publique, avec toute sa chaîne.',

  'guide.okta.pattern.nobody_created.is':
    'Okta recherche des personnes ici, mais n’en crée aucune : {createUsers} est désactivé. La dernière recherche portait sur {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'Dans {provisioning} › {toApp}, cliquez sur {edit}, activez {createUsers} et cliquez sur {save}. Relancez ensuite les tâches dans {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'Okta recherche les personnes par {subject}. Ici, elles sont identifiées par leur userName.',
  'guide.okta.pattern.wrong_identifier.fix':
    'Dans {provisioning} › {integration}, réglez {uniqueIdentifier} sur {userName} et cliquez sur {save}.',
  'guide.okta.pattern.nobody_sent.is':
    'La connexion fonctionne, mais Okta n’a envoyé aucune personne. Les attributions antérieures à l’activation du provisionnement ne sont pas envoyées automatiquement.',
  'guide.okta.pattern.nobody_sent.fix':
    'Dans l’onglet {assignments}, cliquez sur {provisionUser}, puis sur {ok}, ou attribuez maintenant l’application à une personne de test.',
  'guide.okta.pattern.groups_never_pushed.is':
    'Des personnes arrivent, mais aucun groupe n’a été envoyé. Attribuer l’application à un groupe ne suffit pas à l’envoyer.',
  'guide.okta.pattern.groups_never_pushed.fix':
    'Dans l’onglet {pushGroups}, choisissez {addPushGroups} › {findByName} et enregistrez le groupe.',
  'guide.okta.pattern.import_on.is': 'Okta lit ici toutes les personnes : son importation est activée.',
  'guide.okta.pattern.import_on.fix':
    'Dans {provisioning} › {integration}, décochez {importUsers} et cliquez sur {save}, sauf si vous êtes en train de comparer des comptes.',
  'guide.microsoft-entra.pattern.nobody_created.is':
    'Entra recherche des personnes ici, mais n’en crée aucune. La dernière recherche portait sur {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'Dans {attributeMapping}, ouvrez le mappage des utilisateurs, cochez {create} sous {targetActions} et cliquez sur {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is':
    'Entra recherche les personnes par {subject}. Ici, elles sont identifiées par leur userName.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'Dans {attributeMapping}, donnez à {userName} la priorité de correspondance 1, retirez-la à l’autre attribut et cliquez sur {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    'La connexion fonctionne, mais Entra n’a envoyé aucune personne : le provisionnement n’a pas été démarré, ou l’application n’est attribuée à personne.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'Ajoutez des personnes dans {usersAndGroups}, puis cliquez sur {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'Des personnes arrivent, mais Entra n’a envoyé aucun groupe.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'Attribuez l’application aux groupes eux-mêmes dans {usersAndGroups}, et laissez le mappage des groupes activé dans {attributeMapping}.',
  'guide.microsoft-entra.pattern.quarantine.is':
    'Entra appelle toutes les 40 minutes, mais reste silencieux depuis des heures. La tâche a probablement été mise en quarantaine.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'Cliquez sur {testConnection}. Si le test échoue, collez un nouveau jeton dans {secretToken}. Cliquez ensuite sur {restart}.',
  'guide.onelogin.pattern.nobody_created.is':
    'OneLogin recherche des personnes ici, mais n’en crée aucune. La dernière recherche portait sur {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'Dans {provisioning}, cochez {enableProvisioning} et, sous {approval}, décochez {createUser}. Les personnes qui attendent une approbation sont à l’état {pending} dans {users} › {provisioning}.',
  'guide.onelogin.pattern.nobody_sent.is':
    'La connexion fonctionne, mais OneLogin n’a envoyé personne : le provisionnement est désactivé, ou attend une approbation.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'Dans {provisioning}, cochez {enableProvisioning} et décochez les cases sous {approval}. Donnez ensuite l’application à une personne de test dans {access}.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'Des personnes arrivent, mais OneLogin n’a envoyé aucun groupe.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'Dans {parameters}, ouvrez {groups} et cochez {include}. Ajoutez ensuite dans {rules} une règle avec l’action {setGroups}.',
  'guide.onelogin.pattern.old_scim.is': 'L’application utilisée dans OneLogin envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'Remplacez tout le contenu de {template} par le texte de son étape. Si l’application n’est ni {coreApp} ni {enterpriseApp}, ajoutez plutôt l’une d’elles.',
  'guide.jumpcloud.pattern.nobody_created.is':
    'JumpCloud recherche des personnes ici, mais n’en crée aucune. La dernière recherche portait sur {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'Ouvrez {insights} et recherchez {userCreated}. L’événement indique ce qui a bloqué.',
  'guide.jumpcloud.pattern.nobody_sent.is':
    'La connexion fonctionne, mais JumpCloud n’a envoyé personne : la configuration n’est pas active, ou aucun groupe n’est associé.',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    'Appuyez sur {activate}. Cochez ensuite dans {userGroups} un groupe contenant une personne de test et appuyez sur {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is':
    'Des personnes arrivent, mais JumpCloud n’a envoyé aucun groupe. Il n’envoie pas les groupes vides.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'Dans {identityManagement}, cochez {manageGroups} et appuyez sur {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'JumpCloud envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'Dans {identityManagement}, réglez {scimVersion} sur 2.0.',
  'guide.pingone.pattern.nobody_sent.is':
    'La connexion fonctionne, mais PingOne n’a envoyé personne : la connexion ou sa règle est désactivée, ou la règle ne correspond à personne.',
  'guide.pingone.pattern.nobody_sent.fix':
    'Dans {integrations} › {provisioning}, activez la connexion et sa règle, et faites en sorte que la règle corresponde à une personne de test.',
  'guide.pingone.pattern.groups_never_pushed.is':
    'Des personnes arrivent, mais PingOne n’a envoyé aucun groupe. Il n’envoie que ses propres groupes.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'Dans {integrations} › {provisioning}, ouvrez la règle, activez le provisionnement des groupes et choisissez les groupes à envoyer.',
  'guide.pingone.pattern.old_scim.is': 'PingOne envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'Dans la connexion, réglez {scimVersion} sur 2.0.',
  'guide.pingfederate.pattern.nobody_created.is':
    'PingFederate recherche des personnes ici, mais n’en crée aucune. La dernière recherche portait sur {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'Sur l’écran {target}, cochez {userCreate} et appuyez sur {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is':
    'PingFederate recherche les personnes par {subject}. Ici, les personnes sont identifiées par leur userName.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'Sur l’écran {target}, {uniqueIdentifier} doit être réglé sur {userName}. Pour le modifier, Ping demande de supprimer la connexion, de redémarrer et de la recréer.',
  'guide.pingfederate.pattern.nobody_sent.is':
    'La connexion fonctionne, mais PingFederate n’a envoyé personne : son canal n’est pas actif, ou la source ne correspond à personne.',
  'guide.pingfederate.pattern.nobody_sent.fix':
    'Activez le canal dans {manageChannels}, activez la connexion dans {activation}, puis consultez {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'Des personnes arrivent, mais PingFederate n’a envoyé aucun groupe.',
  'guide.pingfederate.pattern.groups_never_pushed.fix': 'Ouvrez le canal dans {manageChannels} et indiquez les groupes à envoyer.',
  'guide.pingfederate.pattern.old_scim.is':
    'Dans PingFederate, la connexion utilise le plugin fourni, qui envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'Recréez la connexion et choisissez {provisioner} dans {connectionTemplate}.',
  'guide.rippling.pattern.nobody_sent.is':
    'La connexion fonctionne, mais Rippling n’a envoyé personne : les règles ne correspondent à personne, ou le moment choisi n’est pas encore venu.',
  'guide.rippling.pattern.nobody_sent.fix':
    'Faites correspondre {accessRules} à une personne de test, et choisissez le moment le plus proche dans {provisionTime}.',
  'guide.rippling.pattern.groups_never_pushed.is': 'Des personnes arrivent, mais Rippling n’a envoyé aucun groupe.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'Dans l’intégration, cochez {supportsGroups} et {createGroups}.',
  'guide.rippling.pattern.old_scim.is': 'Rippling envoie du SCIM 1.1. Cette connexion utilise SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'Dans l’intégration, réglez {scimVersion} sur 2.0.',
  'guide.cyberark.pattern.nobody_sent.is':
    'La connexion fonctionne, mais CyberArk n’a envoyé personne : aucun rôle n’est mappé, ou le provisionnement est en mode aperçu.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'Dans {provisioning}, sous le mappage des rôles, appuyez sur {add}, choisissez un rôle contenant une personne de test et appuyez sur {save}. Lancez ensuite la synchronisation à la main.',
  'guide.cyberark.pattern.groups_never_pushed.is':
    'Des personnes arrivent, mais CyberArk n’a envoyé aucun groupe. Les rôles mappés deviennent ici des groupes.',
  'guide.cyberark.pattern.groups_never_pushed.fix':
    'Dans {provisioning}, sous le mappage des rôles, appuyez sur {add}, choisissez un rôle et appuyez sur {save}.',
  'guide.google-workspace.pattern.nobody_sent.is':
    'La connexion fonctionne, mais Google n’a envoyé personne. Les envois ont lieu toutes les quelques heures.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'Dans {apps} › {webAndMobile}, ouvrez l’application, activez le provisionnement automatique, puis activez l’application pour une personne de test.',

  'guide.okta.before.role':
    'Il vous faut un administrateur Okta qui peut modifier l’application : en général un super administrateur ou un administrateur d’applications.',
  'guide.okta.before.licence':
    'Okta doit proposer le provisionnement à votre organisation. Il fait partie de Lifecycle Management ; si l’option manque, le support Okta peut vous dire si vous en disposez.',
  'guide.okta.before.app_type':
    'SCIM peut être ajouté à une application SAML ou SWA. Si l’on se connecte ici par une application OpenID Connect créée dans l’interface Classic d’Okta, gardez-la et configurez à côté l’application autonome.',

  'guide.okta.saml.title': 'Ajouter SCIM à votre application SAML',
  'guide.okta.oauth.title': 'Application SCIM autonome',
  'guide.okta.header.title': 'Autonome, Header Auth',

  'guide.okta.saml.turn_on.title': 'Activer SCIM pour l’application',
  'guide.okta.saml.turn_on.body':
    'Dans l’Admin Console d’Okta, ouvrez {applications} › {applications}, puis votre application SAML. Dans l’onglet {general}, sous {appSettings}, cliquez sur {edit}, réglez {provisioning} sur {scim} et cliquez sur {save}.',
  'guide.okta.saml.turn_on.point.checkbox':
    'Certaines organisations Okta affichent à la place une case {enableScim}. Cochez-la et cliquez sur {save}.',
  'guide.okta.saml.turn_on.point.missing':
    'Ni l’un ni l’autre ? L’application est alors d’un autre type, ou le provisionnement ne fait pas partie de votre contrat Okta. L’application autonome fonctionne sans cette étape.',
  'guide.okta.saml.turn_on.picture':
    'Dessin de la section App Settings dans Okta, onglet General. Provisioning propose None, On-Premises Provisioning et SCIM. SCIM est sélectionné et mis en évidence.',
  'guide.okta.saml.open_settings.title': 'Ouvrir les paramètres de connexion',
  'guide.okta.saml.open_settings.body':
    'L’application a maintenant un onglet {provisioning}. Ouvrez-le, choisissez {integration} dans la liste {settings} et cliquez sur {edit} à côté de {scimConnection}.',
  'guide.okta.saml.open_settings.point.wizard':
    'L’application a été créée avec l’Okta Integration Wizard, plus récent ? Son formulaire indique {plainBaseUrl} et énumère les opérations. Choisissez la création, la lecture, la mise à jour et la désactivation, et laissez {supportPatch} tel quel : les deux réglages fonctionnent.',
  'guide.okta.saml.open_settings.picture':
    'Dessin de l’application dans Okta, onglet Provisioning ouvert. Sous SCIM Connection, le bouton Edit est mis en évidence.',
  'guide.okta.saml.base_url.title': 'Coller l’URL de base',
  'guide.okta.saml.base_url.body': 'Collez l’adresse dans {scimBaseUrl}. Elle vous est propre et se termine sans barre oblique.',
  'guide.okta.saml.base_url.picture':
    'Dessin du formulaire SCIM Connection dans Okta, Provisioning, Integration. Le champ SCIM connector base URL contient l’adresse et est mis en évidence. Tous les autres champs sont encore vides.',
  'guide.okta.saml.unique_identifier.title': 'Définir l’identifiant unique',
  'guide.okta.saml.unique_identifier.body': 'Saisissez ce mot dans {uniqueIdentifier}, avec le N majuscule.',
  'guide.okta.saml.unique_identifier.picture':
    'Dessin du formulaire SCIM Connection dans Okta. L’URL de base est renseignée. Le champ Unique identifier field for users contient userName et est mis en évidence.',
  'guide.okta.saml.actions.title': 'Choisir les actions de provisionnement',
  'guide.okta.saml.actions.body': 'Sous {actions}, cochez {pushNewUsers}, {pushProfileUpdates} et {pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'Laissez {importUsers} et {importGroups} décochés. Ces options importent des données d’ici vers Okta, ce dont cette configuration n’a pas besoin.',
  'guide.okta.saml.actions.point.reconcile':
    'Pour comparer une fois les comptes existants, cochez {importUsers}, terminez la configuration, puis utilisez {import} › {importNow} et examinez la liste affichée par Okta.',
  'guide.okta.saml.actions.picture':
    'Dessin du formulaire SCIM Connection dans Okta. L’URL de base et userName sont renseignés. Supported provisioning actions est mis en évidence : Push New Users, Push Profile Updates et Push Groups sont cochés ; Import New Users and Profile Updates et Import Groups ne le sont pas.',
  'guide.okta.saml.token.title': 'Coller le jeton',
  'guide.okta.saml.token.body':
    'Dans {authenticationMode}, choisissez {httpHeader}, puis collez le jeton dans {authorization}. Okta affiche « Bearer » devant ce champ : n’y collez que le jeton.',
  'guide.okta.saml.token.picture':
    'Dessin du formulaire SCIM Connection dans Okta. L’URL de base, userName et trois actions Push sont renseignés. Authentication Mode est réglé sur HTTP Header. Le champ Authorization, après le mot fixe Bearer, est mis en évidence : collez-y le jeton.',
  'guide.okta.saml.test.title': 'Tester le connecteur et enregistrer',
  'guide.okta.saml.test.body':
    'Cliquez sur {testConnector}. Okta répond {connectorOk} avec une liste de coches. Cliquez sur {close}, puis sur {save}.',
  'guide.okta.saml.test.point.proof':
    'Le test se limite à la lecture : il montre que l’adresse et le jeton sont corrects. Les coches reprennent les cases que vous avez choisies. Les étapes suivantes montreront si les personnes arrivent.',
  'guide.okta.saml.test.picture':
    'Dessin du formulaire SCIM Connection dans Okta, entièrement rempli : URL de base, userName, trois actions Push, HTTP Header et le jeton. Le bouton Test Connector Configuration est mis en évidence.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'Ajouter l’application du catalogue',
    'add_app.body':
      'Dans l’Admin Console d’Okta, ouvrez {applications} › {browseCatalog}, recherchez « SCIM 2.0 », choisissez {template} et cliquez sur {addIntegration}.',
    'add_app.picture':
      'Dessin de l’application dans le catalogue d’Okta, ouvert depuis Browse App Catalog. Sous son nom, le bouton Add Integration est mis en évidence.',
    'name.title': 'Nommer l’application',
    'name.body':
      'Dans {generalSettings}, saisissez le nom de ce produit dans {applicationLabel}, pour que les autres reconnaissent l’application dans Okta. Cliquez sur {next}.',
    'name.picture':
      'Dessin de General Settings dans Okta. Le champ Application label contient le nom de ce produit et est mis en évidence. En dessous se trouve le bouton Next.',
    'user_name.title': 'Utiliser l’adresse e-mail comme nom d’utilisateur',
    'user_name.body':
      'Dans {signOnOptions}, faites défiler jusqu’aux détails des identifiants, en bas, réglez {usernameFormat} sur {email} et cliquez sur {done}.',
    'user_name.point.later': 'Vous avez déjà passé cette page ? Le même réglage se trouve dans {signOn} › {settings} › {edit}.',
    'user_name.picture':
      'Dessin de la dernière partie de Sign-On Options dans Okta. Application username format est réglé sur Email et mis en évidence. En dessous se trouve le bouton Done.',
    'enable_api.title': 'Activer l’intégration API',
    'enable_api.body': 'Ouvrez l’onglet {provisioning}, cliquez sur {configureApi} et cochez {enableApi}.',
    'enable_api.picture': 'Dessin de l’onglet Provisioning dans Okta. La case Enable API Integration est cochée et mise en évidence.',
    'base_url.title': 'Coller l’URL de base',
    'base_url.body': 'Collez l’adresse dans {baseUrl}. Elle vous est propre et se termine sans barre oblique.',
    'token.title': 'Coller le jeton',
    'import_groups.title': 'Désactiver l’importation des groupes',
    'import_groups.body':
      'Décochez {importGroups}. Okta coche cette case automatiquement ; elle importe des groupes d’ici vers Okta, ce dont cette configuration n’a pas besoin.',
    'test.title': 'Tester les identifiants et enregistrer',
    'test.body': 'Cliquez sur {testApi}. Okta indique que les identifiants ont été vérifiés. Cliquez ensuite sur {save}.',
    'test.point.proof':
      'Le test se limite à la lecture : il montre que l’adresse et le jeton sont corrects. Les étapes suivantes montreront si les personnes arrivent.',
  }),
  'guide.okta.oauth.base_url.picture':
    'Dessin du formulaire d’intégration API dans Okta. Enable API Integration est coché. Le champ SCIM 2.0 Base Url contient l’adresse et est mis en évidence. OAuth Bearer Token est encore vide.',
  'guide.okta.oauth.token.body':
    'Collez le jeton dans {oauthToken}. Cette application ajoute elle-même « Bearer » : ne collez que le jeton.',
  'guide.okta.oauth.token.picture':
    'Dessin du formulaire d’intégration API dans Okta. L’URL de base est renseignée. Le champ OAuth Bearer Token est mis en évidence : collez-y le jeton, sans le mot Bearer.',
  'guide.okta.oauth.import_groups.picture':
    'Dessin du formulaire d’intégration API dans Okta. L’URL de base et le jeton sont renseignés. La case Import Groups n’est pas cochée et est mise en évidence.',
  'guide.okta.oauth.test.picture':
    'Dessin du formulaire d’intégration API dans Okta, rempli : l’URL de base, le jeton, Import Groups décoché. Le bouton Test API Credentials est mis en évidence.',
  'guide.okta.header.base_url.picture':
    'Dessin du formulaire d’intégration API dans Okta. Enable API Integration est coché. Le champ Base URL contient l’adresse et est mis en évidence. API Token est encore vide.',
  'guide.okta.header.token.body':
    'Collez cette valeur entière dans {apiToken}. Okta envoie le champ tel quel : le mot « Bearer » et un espace précèdent donc le jeton.',
  'guide.okta.header.token.picture':
    'Dessin du formulaire d’intégration API dans Okta. L’URL de base est renseignée. Le champ API Token est mis en évidence : il contient le mot Bearer, un espace et le jeton.',
  'guide.okta.header.import_groups.picture':
    'Dessin du formulaire d’intégration API dans Okta. L’URL de base et le jeton API sont renseignés. La case Import Groups n’est pas cochée et est mise en évidence.',
  'guide.okta.header.test.picture':
    'Dessin du formulaire d’intégration API dans Okta, rempli : l’URL de base, le jeton API précédé de Bearer, Import Groups décoché. Le bouton Test API Credentials est mis en évidence.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Autoriser Okta à créer, mettre à jour et désactiver',
    'to_app.body':
      'Dans {provisioning} › {toApp}, cliquez sur {edit}, cochez {enable} pour {createUsers}, {updateUsers} et {deactivateUsers}, puis cliquez sur {save}. Jusque-là, Okta n’envoie personne.',
    'to_app.point.password': 'Laissez {syncPassword} désactivé. Les mots de passe ne sont ni nécessaires ni conservés ici.',
    'to_app.point.mappings':
      'Plus bas, dans {attributeMappings}, gardez le nom d’utilisateur, le prénom, le nom et l’adresse e-mail. Le nom d’utilisateur lui-même se règle dans {signOn}. Vous pouvez supprimer les lignes inutilisées : cliquez sur la croix, puis sur {ok}.',
    'to_app.picture':
      'Dessin de Provisioning, To App dans Okta. Sous Enable, les cases Create Users, Update User Attributes et Deactivate Users sont cochées et mises en évidence. Sync Password n’est pas coché. En dessous se trouve le bouton Save.',
    'assign.title': 'Attribuer l’application à une personne de test',
    'assign.body':
      'Dans l’onglet {assignments}, cliquez sur {assign} › {assignToPeople}. Cliquez sur {assign} à côté d’une personne, puis sur {saveAndGoBack} et {done}. La personne apparaît ici comme active, normalement en quelques secondes.',
    'assign.point.earlier':
      'Une personne dont l’attribution date d’avant l’activation de SCIM porte un « ! » rouge. Cliquez sur {provisionUser}, puis sur {ok}, et Okta l’envoie aussi.',
    'assign.point.change': 'Modifiez le nom de la personne dans Okta : la modification arrive également ici.',
    'assign.point.groups': 'Quand tout fonctionne, ajoutez les autres personnes : {assign} › {assignToGroups}.',
    'assign.picture': 'Dessin de l’application dans Okta, onglet Assignments ouvert. Le bouton Assign est mis en évidence.',
    'push_groups.title': 'Envoyer vos groupes',
    'push_groups.body':
      'Dans l’onglet {pushGroups}, cliquez sur {addPushGroups} › {findByName} ou {findByRule}, choisissez le groupe, cochez {pushImmediately} et cliquez sur {save}. Son statut devient {active}.',
    'push_groups.point.three':
      'Une personne figure ici dans un groupe à trois conditions dans Okta : elle est membre du groupe, l’application lui est attribuée et le groupe est envoyé. Utilisez un groupe pour les attributions et un autre pour l’envoi.',
    'push_groups.point.unlink': 'Si vous dissociez un groupe plus tard, il n’est retiré d’ici qu’avec {deleteInTarget}.',
    'push_groups.picture':
      'Dessin de l’application dans Okta, onglet Push Groups ouvert. Le bouton + Push Groups est mis en évidence. En dessous, le champ Find groups by name contient le nom d’un groupe et Push group memberships immediately est coché.',
    'unassign.title': 'Retirer la personne de test',
    'unassign.body':
      'Dans l’onglet {assignments}, cliquez sur la croix à la fin de la ligne de la personne, puis sur {ok}. Ici, la personne passe d’active à désactivée, normalement en quelques secondes. Elle reste dans la liste des personnes.',
    'unassign.point.return': 'Attribuez-lui de nouveau l’application, et la personne redevient active.',
    'unassign.picture':
      'Dessin de l’application dans Okta, onglet Assignments ouvert. Dans la liste, votre personne de test est mise en évidence, à retirer. En dessous se trouve le bouton OK.',
  }),

  'guide.okta.error.unauthorized.cause': 'Le jeton ne correspond pas. Il est ancien, ou le mot « Bearer » figure deux fois ou manque.',
  'guide.okta.error.unauthorized.fix':
    'Copiez à nouveau la valeur depuis l’étape de votre méthode. {authorization} et {oauthToken} prennent le jeton seul ; {apiToken} prend « Bearer », un espace et le jeton.',
  'guide.okta.error.null_answer.cause':
    'Okta n’a reçu aucune réponse exploitable : une erreur dans l’adresse, la page d’un proxy intermédiaire, ou « Bearer » manquant dans {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'Copiez à nouveau l’URL de base et vérifiez qu’elle ne se termine pas par une barre oblique. Dans {apiToken}, vérifiez que « Bearer » et un espace précèdent le jeton. Ouvrez l’hôte de l’adresse dans un navigateur : son certificat doit être valide.',
  'guide.okta.error.timed_out.cause':
    'Okta ne parvient pas à joindre cette adresse. Un pare-feu ou le service de noms (DNS) fait obstacle.',
  'guide.okta.error.timed_out.fix':
    'Demandez aux responsables de ce produit d’autoriser les plages d’adresses IP d’Okta. Okta en donne la liste sous {settings} › {downloads}.',
  'guide.okta.error.matching_user_not_found.cause':
    '{createUsers} est désactivé : Okta a donc cherché une personne existante et s’est arrêté là.',
  'guide.okta.error.matching_user_not_found.fix':
    'Activez cette option dans {provisioning} › {toApp}. Relancez ensuite la tâche dans {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause':
    'L’application a été attribuée à la personne avant l’activation de SCIM. Okta ne rattrape pas ce retard automatiquement.',
  'guide.okta.error.assigned_before.fix': 'Dans l’onglet {assignments}, cliquez sur {provisionUser}, puis sur {ok}.',
  'guide.okta.error.token_refused_later.cause': 'Le jeton a été remplacé ou a expiré depuis le test.',
  'guide.okta.error.token_refused_later.fix':
    'Collez le jeton actuel dans {provisioning} › {integration}, testez, cliquez sur {save}, puis relancez les tâches dans {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'Le serveur a répondu sans la personne qu’il avait créée. Il n’y a rien à changer dans Okta.',
  'guide.okta.error.empty_user.fix': 'Prévenez les responsables de ce produit en indiquant l’heure de la tâche.',
  'guide.okta.error.not_json.cause': 'Un élément placé entre Okta et le serveur, comme un proxy, a répondu par du texte brut.',
  'guide.okta.error.not_json.fix':
    'Relancez la tâche dans {dashboard} › {tasks}. Si l’erreur revient, prévenez les responsables de ce produit en indiquant l’heure.',
  'guide.okta.error.group_forbidden.cause': 'Le jeton ne permet pas de gérer les groupes, ou les groupes sont désactivés.',
  'guide.okta.error.group_forbidden.fix':
    'Consultez l’activité ici : la requête refusée y figure avec sa cause. Une fois le problème réglé, cliquez sur {retryAllGroups} dans l’onglet {pushGroups}.',
  'guide.okta.error.profile_conflict.cause': 'Un attribut personnalisé de l’application porte le même nom qu’un attribut du modèle.',
  'guide.okta.error.profile_conflict.fix':
    'Supprimez l’attribut personnalisé dans {profileEditor}, puis saisissez de nouveau les identifiants dans {provisioning} › {integration}.',
  'guide.okta.error.import_groups_400.symptom': '{save} échoue avec 400 lorsque {importGroups} est coché',
  'guide.okta.error.import_groups_400.cause': 'Votre organisation Okta ne peut pas importer certains groupes seulement.',
  'guide.okta.error.import_groups_400.fix': 'Décochez {importGroups} et cliquez de nouveau sur {save}.',
  'guide.okta.error.group_without_members.symptom': 'Un groupe apparaît sans ses membres, ou d’anciens membres y restent',
  'guide.okta.error.group_without_members.cause':
    'Le même groupe sert à attribuer l’application et est envoyé. Dans ce cas, souvent, Okta ne maintient pas ses membres à jour.',
  'guide.okta.error.group_without_members.fix': 'Attribuez l’application par un groupe et envoyez-en un autre.',
  'guide.okta.error.user_name_not_email.symptom': 'Des personnes arrivent avec un nom d’utilisateur qui n’est pas une adresse e-mail',
  'guide.okta.error.user_name_not_email.cause': 'Okta construit le nom d’utilisateur dans un autre format.',
  'guide.okta.error.user_name_not_email.fix': 'Dans l’onglet {signOn}, réglez {usernameFormat} sur {email}.',

  'guide.microsoft-entra.before.timing':
    'Entra envoie les modifications toutes les 40 minutes. Ce rythme est fixe ; {onDemand} envoie immédiatement une personne à la fois.',
  'guide.microsoft-entra.before.registration':
    'Une application issue d’une inscription d’application (OpenID Connect) ne permet pas le provisionnement. Ajoutez à côté une application d’entreprise de type « non-gallery ».',
  'guide.microsoft-entra.before.role': 'Il vous faut le rôle {role} ou un rôle supérieur.',
  'guide.microsoft-entra.before.licence':
    'Pour attribuer l’application à des groupes plutôt qu’à des personnes, Microsoft exige Entra ID P1 ou P2.',
  'guide.microsoft-entra.enterprise_app.title': 'Provisionner par une application d’entreprise',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'Ajouter une application d’entreprise',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'Dans le centre d’administration Entra, ouvrez {entraId} › {enterpriseApps}. Cliquez sur {newApplication} › {createOwn}, donnez à l’application le nom de ce produit, choisissez {nonGallery} et cliquez sur {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'On se connecte déjà ici par une application d’entreprise « non-gallery » ? Utilisez celle-ci et passez à l’étape suivante.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Dessin du formulaire Create your own application dans Entra. L’option Integrate any other application you don’t find in the gallery (Non-gallery) est sélectionnée et mise en évidence. En dessous se trouve le bouton Create.',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'Créer une configuration',
  'guide.microsoft-entra.enterprise_app.new_configuration.body':
    'Dans l’application, ouvrez {provisioning} et cliquez sur {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'Sur les anciens écrans : cliquez sur {getStarted}, réglez {mode} sur {automatic} et ouvrez {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'Dans certains locataires (tenants), la page des identifiants s’appelle {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Dessin de l’application dans Entra, page Provisioning ouverte. Le bouton + New configuration est mis en évidence.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'Coller l’URL du locataire',
  'guide.microsoft-entra.enterprise_app.tenant_url.body':
    'Collez l’adresse entière dans {tenantUrl}, y compris la partie après le point d’interrogation.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'La partie après le point d’interrogation est une option propre à Microsoft : grâce à elle, Entra respecte mieux la norme SCIM. La connexion fonctionne aussi sans elle.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Dessin de la page des identifiants dans Entra, Provisioning. Le champ Tenant URL contient l’adresse et est mis en évidence. Secret Token est encore vide.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'Coller le jeton secret',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'Collez le jeton dans {secretToken}. Entra ajoute lui-même « Bearer » : ne collez que le jeton.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'Ne laissez jamais {secretToken} vide. Entra enverrait alors son propre jeton, que Microsoft réserve aux tests et qui est refusé ici.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Dessin de la page des identifiants dans Entra. Tenant URL est renseigné. Le champ Secret Token est mis en évidence : collez-y le jeton.',
  'guide.microsoft-entra.enterprise_app.test.title': 'Tester la connexion et la créer',
  'guide.microsoft-entra.enterprise_app.test.body': 'Cliquez sur {testConnection}. Si le test réussit, cliquez sur {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'Le test recherche une personne qui n’existe pas. Il montre que l’adresse et le jeton sont corrects ; les étapes suivantes montreront si les personnes arrivent.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'Sur les anciens écrans, le bouton est {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Dessin de la page des identifiants dans Entra. Tenant URL et Secret Token sont renseignés. Le bouton Test Connection est mis en évidence. En dessous se trouve le bouton Create.',
  'guide.microsoft-entra.enterprise_app.assign.title': 'Attribuer l’application à une personne de test',
  'guide.microsoft-entra.enterprise_app.assign.body': 'Dans l’application, ouvrez {usersAndGroups} et ajoutez une personne.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'Une fois le test réussi, ajoutez vos groupes à cet endroit. Il faut pour cela Entra ID P1 ou P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested': 'Entra ignore les groupes imbriqués : seuls les membres directs comptent.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Dessin de l’application dans Entra, page Users and groups ouverte. Dans la liste, votre personne de test est mise en évidence ; votre groupe pourra suivre plus tard.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'Vérifier le mappage d’attributs',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'Ouvrez {attributeMapping}. Il existe un mappage pour les utilisateurs et un pour les groupes. Pour les utilisateurs, vérifiez que userName est l’attribut de correspondance et qu’une adresse e-mail est envoyée, puis cliquez sur {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'Sur les anciens écrans, le nom est {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'Entra n’envoie pas les valeurs vidées : une fonction effacée là-bas reste ici jusqu’à ce qu’elle reçoive une nouvelle valeur.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Dessin de la page Attribute mapping dans Entra. La ligne userPrincipalName → userName est mise en évidence. En dessous se trouve la ligne de l’adresse e-mail professionnelle. Sous Target Object Actions, Create, Update et Delete sont cochés ; vient ensuite le bouton Save.',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'Envoyer maintenant la personne de test',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'Ouvrez {onDemand}, choisissez la personne de test et lancez l’opération. La personne apparaît aussitôt ici comme active, sans les 40 minutes d’attente.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'Les requêtes à la demande diffèrent légèrement des requêtes planifiées, car Entra y ignore l’option de l’adresse. Les deux sont acceptées.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Dessin de la page Provision on-demand dans Entra. Votre personne de test est choisie et mise en évidence.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Indiquer qui reçoit les alertes d’Entra',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'Ouvrez {overview} › {properties}, cliquez sur le crayon, saisissez une adresse e-mail de notification, activez la protection contre les suppressions accidentelles et cliquez sur {apply}. Lorsque le jeton cesse de fonctionner, Entra envoie un seul e-mail.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'Sur les anciens écrans, les deux se trouvent sous {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Dessin de la page Overview du provisionnement dans Entra. Properties est mis en évidence. En dessous se trouve le bouton Apply.',
  'guide.microsoft-entra.enterprise_app.start.title': 'Démarrer le provisionnement',
  'guide.microsoft-entra.enterprise_app.start.body':
    'Cliquez sur {start}. Les personnes et les groupes arrivent au premier cycle, puis chaque modification dans les 40 minutes.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'Le premier cycle est plus long. Comptez environ 0,01 à 0,08 minute par personne, groupe et appartenance à un groupe : pour 1 000 éléments, 10 à 80 minutes.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'Sur les anciens écrans : réglez {status} sur {on} et enregistrez.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'Après avoir modifié l’étendue, cliquez sur {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Dessin de la page Overview du provisionnement dans Entra. Le bouton Start provisioning est mis en évidence.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'Retirer la personne de test',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'Dans {usersAndGroups}, retirez la personne. Au cycle suivant, dans les 40 minutes, elle passe ici d’active à désactivée.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'Lorsqu’une personne quitte l’entreprise, désactivez d’abord son compte. Le supprimer désactive aussi la personne ici ; la suppression définitive suit environ 30 jours plus tard.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return':
    'Attribuez-lui de nouveau l’application, et la personne redevient active après le cycle suivant.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Dessin de l’application dans Entra, page Users and groups ouverte. Dans la liste, votre personne de test est mise en évidence, à retirer.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'Le test d’Entra a reçu une autre réponse que celle attendue : le jeton est refusé, ou l’adresse mène ailleurs.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'Copiez à nouveau {tenantUrl} et {secretToken} depuis leurs étapes, puis cliquez sur {testConnection}. Le code à la fin du texte indique lequel est en cause : 401 désigne le jeton, 404 l’adresse.',
  'guide.microsoft-entra.error.blank_token.symptom':
    'Des requêtes arrivent avec un jeton qui n’a pas été émis ici, et {secretToken} est vide',
  'guide.microsoft-entra.error.blank_token.cause': 'Sans jeton secret, Entra envoie le sien.',
  'guide.microsoft-entra.error.blank_token.fix': 'Collez le jeton dans {secretToken}.',
  'guide.microsoft-entra.error.quarantine.symptom':
    'Entra indique que la tâche est en quarantaine, ou les modifications n’arrivent qu’une fois par jour',
  'guide.microsoft-entra.error.quarantine.cause':
    'Le jeton a été refusé, ou trop de modifications ont échoué. Entra réessaie alors après 6, 12 et 24 heures, puis une fois par jour, et abandonne au bout de 4 semaines.',
  'guide.microsoft-entra.error.quarantine.fix':
    'Collez le jeton actuel dans {secretToken}, cliquez sur {testConnection}, puis sur {restart}. Le redémarrage met fin à l’attente.',
  'guide.microsoft-entra.error.scope_change.symptom': 'Une modification de l’étendue reste sans effet',
  'guide.microsoft-entra.error.scope_change.cause': 'Entra ne réexamine pas toutes les personnes de lui-même.',
  'guide.microsoft-entra.error.scope_change.fix': 'Cliquez sur {restart}. Le cycle suivant examine toutes les personnes.',
  'guide.microsoft-entra.error.nested_group.symptom': 'Les personnes d’un groupe contenu dans le groupe attribué n’arrivent pas',
  'guide.microsoft-entra.error.nested_group.cause': 'Entra ne provisionne que les membres directs.',
  'guide.microsoft-entra.error.nested_group.fix': 'Ajoutez aussi le groupe imbriqué dans {usersAndGroups}.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'Un groupe arrive sans une partie de ses membres',
  'guide.microsoft-entra.error.group_member_missing.cause': 'L’application n’est pas attribuée à ces personnes : Entra les omet donc.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'Ajoutez-les dans {usersAndGroups}, directement ou par un groupe.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'Une valeur vidée dans Entra reste ici',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'Entra omet les valeurs vides dans ses requêtes.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Donnez une nouvelle valeur à l’attribut dans Entra. C’est elle qui arrivera ici.',

  'guide.onelogin.before.role': 'Il vous faut un administrateur OneLogin qui peut ajouter des applications.',
  'guide.onelogin.provisioner.title': 'Provisionnement SCIM',
  'guide.onelogin.provisioner.add_app.title': 'Ajouter l’application',
  'guide.onelogin.provisioner.add_app.body':
    'Dans l’administration de OneLogin, ouvrez {applications} › {addApp}, recherchez « SCIM », choisissez {coreApp} et cliquez sur {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise':
    'Pour envoyer aussi le service ou le responsable, choisissez plutôt {enterpriseApp}.',
  'guide.onelogin.provisioner.add_app.picture':
    'Dessin de Add App dans OneLogin. Dans la liste des applications, SCIM Provisioner with SAML (SCIM v2 Core) est mis en évidence. En dessous se trouve SCIM Provisioner with SAML (SCIM v2 Enterprise), puis le bouton Save.',
  'guide.onelogin.provisioner.base_url.title': 'Coller l’URL de base',
  'guide.onelogin.provisioner.base_url.body': 'Dans l’onglet {configuration}, collez l’adresse dans {baseUrl}.',
  'guide.onelogin.provisioner.base_url.picture':
    'Dessin de l’onglet Configuration dans OneLogin. Le champ SCIM Base URL contient l’adresse et est mis en évidence. SCIM JSON Template, Custom Headers et SCIM Bearer Token sont encore vides.',
  'guide.onelogin.provisioner.template.title': 'Coller le modèle JSON',
  'guide.onelogin.provisioner.template.body':
    'Remplacez tout le contenu de {template} par ce texte. Il indique ce que OneLogin envoie pour une personne, en SCIM 2.0. Laissez tels quels les mots entre accolades : OneLogin les remplit.',
  'guide.onelogin.provisioner.template.point.more': 'Vous pourrez ajouter des attributs plus tard. Gardez userName, name et emails.',
  'guide.onelogin.provisioner.template.picture':
    'Dessin de l’onglet Configuration dans OneLogin. SCIM Base URL est renseigné. Le champ SCIM JSON Template contient le modèle et est mis en évidence.',
  'guide.onelogin.provisioner.token.title': 'Coller le jeton',
  'guide.onelogin.provisioner.token.body': 'Collez le jeton dans {token}. OneLogin ajoute lui-même « Bearer » : ne collez que le jeton.',
  'guide.onelogin.provisioner.token.point.headers': 'S’il y a un champ {customHeaders}, laissez-le vide.',
  'guide.onelogin.provisioner.token.picture':
    'Dessin de l’onglet Configuration dans OneLogin. SCIM Base URL et SCIM JSON Template sont renseignés, Custom Headers est vide. Le champ SCIM Bearer Token est mis en évidence : collez-y le jeton.',
  'guide.onelogin.provisioner.enable.title': 'Connecter et enregistrer',
  'guide.onelogin.provisioner.enable.body':
    'Sous {apiConnection}, cliquez sur {enable}. OneLogin essaie aussitôt la connexion. Cliquez ensuite sur {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'Sur certains écrans, l’état affiché à côté du bouton s’appelle {apiStatus}.',
  'guide.onelogin.provisioner.enable.picture':
    'Dessin de l’onglet Configuration dans OneLogin, rempli : URL de base, modèle et jeton. Sous API Connection, le bouton Enable est mis en évidence.',
  'guide.onelogin.provisioner.parameters.title': 'Utiliser l’adresse e-mail comme nom d’utilisateur',
  'guide.onelogin.provisioner.parameters.body': 'Dans l’onglet {parameters}, réglez {scimUsername} sur {email}.',
  'guide.onelogin.provisioner.parameters.picture':
    'Dessin de l’onglet Parameters dans OneLogin. SCIM username est réglé sur Email et mis en évidence.',
  'guide.onelogin.provisioner.groups.title': 'Inclure les groupes',
  'guide.onelogin.provisioner.groups.body':
    'Toujours dans l’onglet {parameters}, ouvrez la ligne {groups}, cochez {include} et cliquez sur {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'Dessin de la ligne Groups de l’onglet Parameters dans OneLogin. La case Include in User Provisioning est cochée et mise en évidence. En dessous se trouve le bouton Save.',
  'guide.onelogin.provisioner.provisioning.title': 'Activer le provisionnement sans approbation',
  'guide.onelogin.provisioner.provisioning.body':
    'Dans l’onglet {provisioning}, cochez {enableProvisioning}. Sous {approval}, décochez {createUser}, {deleteUser} et {updateUser}. Sinon, les personnes restent à l’état {pending} jusqu’à ce que quelqu’un approuve chacune d’elles.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    'Vous préférez approuver à la main ? Laissez les cases cochées ; personne n’arrivera ici avant l’approbation.',
  'guide.onelogin.provisioner.provisioning.picture':
    'Dessin de l’onglet Provisioning dans OneLogin. Enable provisioning est coché. Sous Require admin approval before this action is performed, les cases Create user, Delete user et Update user sont décochées et mises en évidence.',
  'guide.onelogin.provisioner.leavers.title': 'Choisir le sort des personnes qui partent',
  'guide.onelogin.provisioner.leavers.body':
    'Pour {whenDeleted}, choisissez {suspend} et cliquez sur {save}. Les personnes qui partent sont alors désactivées ici et peuvent revenir.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} retire ici la personne de la synchronisation d’annuaire ; {doNothing} la laisse active, et elle conserve donc son accès.',
  'guide.onelogin.provisioner.leavers.picture':
    'Dessin de l’onglet Provisioning dans OneLogin. Enable provisioning est coché, les cases d’approbation ne le sont pas. L’option When users are deleted in OneLogin, or the user’s app access is removed est réglée sur Suspend et mise en évidence.',
  'guide.onelogin.provisioner.assign.title': 'Attribuer l’application à une personne de test',
  'guide.onelogin.provisioner.assign.body':
    'Ouvrez {users}, choisissez une personne et ajoutez l’application sous {applications}. La personne apparaît ici comme active, normalement en quelques secondes.',
  'guide.onelogin.provisioner.assign.point.roles':
    'Quand tout fonctionne, ajoutez les autres personnes par des rôles, dans l’onglet {access} de l’application.',
  'guide.onelogin.provisioner.assign.point.change': 'Modifiez le nom de la personne dans OneLogin : la modification arrive également ici.',
  'guide.onelogin.provisioner.assign.picture':
    'Dessin de votre personne de test dans OneLogin. Sous Applications, votre application est mise en évidence.',
  'guide.onelogin.provisioner.group_rules.title': 'Envoyer les groupes par une règle',
  'guide.onelogin.provisioner.group_rules.body':
    'Dans l’onglet {rules}, ajoutez une règle qui indique qui appartient à quel groupe. Son action s’appelle en général {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'Les groupes qui existent ici ne sont parfois proposés qu’une fois les droits (entitlements) de l’application actualisés par OneLogin.',
  'guide.onelogin.provisioner.group_rules.picture':
    'Dessin de l’onglet Rules dans OneLogin. L’action de la règle est réglée sur Set Groups in app et mise en évidence. En dessous se trouve le bouton Save.',
  'guide.onelogin.provisioner.unassign.title': 'Retirer l’application à la personne de test',
  'guide.onelogin.provisioner.unassign.body':
    'Ouvrez {users}, choisissez la personne et retirez l’application sous {applications}. Ici, elle passe d’active à désactivée, normalement en quelques secondes.',
  'guide.onelogin.provisioner.unassign.point.return': 'Attribuez-lui de nouveau l’application, et la personne redevient active.',
  'guide.onelogin.provisioner.unassign.picture':
    'Dessin de votre personne de test dans OneLogin. Sous Applications, votre application est mise en évidence, à retirer.',
  'guide.onelogin.error.pending.cause': 'Les cases d’approbation sont cochées : OneLogin attend donc une approbation.',
  'guide.onelogin.error.pending.fix':
    'Approuvez la personne dans {users} › {provisioning}, ou décochez {createUser}, {deleteUser} et {updateUser} dans l’onglet {provisioning} de l’application.',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} ne reste pas activé',
  'guide.onelogin.error.not_enabled.cause': 'La première requête de OneLogin a été refusée : l’adresse ou le jeton est incorrect.',
  'guide.onelogin.error.not_enabled.fix': 'Copiez à nouveau {baseUrl} et {token} depuis leurs étapes, puis cliquez sur {enable}.',
  'guide.onelogin.error.old_template.symptom': 'Des personnes sont refusées avec un message sur les schémas',
  'guide.onelogin.error.old_template.cause': 'Le modèle mentionne les schémas de SCIM 1.1, comme le font d’anciens guides.',
  'guide.onelogin.error.old_template.fix': 'Remplacez tout le contenu de {template} par le texte indiqué dans son étape.',

  'guide.jumpcloud.before.role': 'Il vous faut un administrateur JumpCloud qui peut modifier les applications SSO.',
  'guide.jumpcloud.before.test_writes':
    'Préparez une nouvelle adresse e-mail de votre propre domaine. {testConnection} s’en sert pour créer une personne de test, ainsi qu’un groupe de test, puis les retire.',
  'guide.jumpcloud.custom_app.title': 'SCIM pour une application personnalisée',
  'guide.jumpcloud.custom_app.open_app.title': 'Ouvrir la gestion des identités de l’application',
  'guide.jumpcloud.custom_app.open_app.body':
    'Dans JumpCloud, ouvrez {ssoApplications}, choisissez votre application personnalisée pour ce produit (ou ajoutez-en une) et ouvrez l’onglet {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture':
    'Dessin de votre application dans JumpCloud. Son onglet Identity Management est ouvert et mis en évidence.',
  'guide.jumpcloud.custom_app.version.title': 'Choisir SCIM 2.0',
  'guide.jumpcloud.custom_app.version.body': 'Choisissez la configuration {scimApi} et réglez {scimVersion} sur 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud. Sous SCIM API, le champ SCIM Version est réglé sur 2.0 et mis en évidence. Tous les autres champs sont encore vides.',
  'guide.jumpcloud.custom_app.base_url.title': 'Coller l’URL de base',
  'guide.jumpcloud.custom_app.base_url.body':
    'Collez l’adresse dans {baseUrl}. Avec une barre oblique à la fin, le test de JumpCloud échoue.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud. SCIM Version est réglé sur 2.0. Le champ Base URL contient l’adresse et est mis en évidence.',
  'guide.jumpcloud.custom_app.token.title': 'Coller le jeton',
  'guide.jumpcloud.custom_app.token.body':
    'Collez le jeton dans {tokenKey}. JumpCloud ajoute lui-même « Bearer » : ne collez que le jeton.',
  'guide.jumpcloud.custom_app.token.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud. SCIM Version et Base URL sont renseignés. Le champ Token Key est mis en évidence : collez-y le jeton.',
  'guide.jumpcloud.custom_app.test_email.title': 'Donner une adresse e-mail au test',
  'guide.jumpcloud.custom_app.test_email.body':
    'Saisissez dans {testUserEmail} une adresse que personne n’a encore ici, dans un domaine autorisé ici.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'Il n’est pas nécessaire que la boîte aux lettres existe. JumpCloud redemande une adresse chaque fois que vous modifiez la configuration active ; utilisez-en alors une autre.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud. SCIM Version, Base URL et Token Key sont renseignés. Le champ Test User Email contient une adresse et est mis en évidence.',
  'guide.jumpcloud.custom_app.test.title': 'Tester la connexion',
  'guide.jumpcloud.custom_app.test.body': 'Cliquez sur {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'JumpCloud crée une personne et un groupe de test, les modifie et les retire. Vous les voyez arriver et repartir dans l’activité ici ; c’est normal.',
  'guide.jumpcloud.custom_app.test.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud, rempli : version, URL de base, jeton et adresse e-mail de test. Le bouton Test Connection est mis en évidence.',
  'guide.jumpcloud.custom_app.groups.title': 'Envoyer aussi les groupes',
  'guide.jumpcloud.custom_app.groups.body': 'Cochez {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud, rempli. La case Enable management of User Groups and Group Membership in this application est cochée et mise en évidence.',
  'guide.jumpcloud.custom_app.activate.title': 'Activer et enregistrer',
  'guide.jumpcloud.custom_app.activate.body': 'Cliquez sur {activate}, puis sur {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'L’activation peut relancer le même test.',
  'guide.jumpcloud.custom_app.activate.picture':
    'Dessin de l’onglet Identity Management dans JumpCloud, rempli, avec la gestion des groupes cochée. Le bouton Activate est mis en évidence.',
  'guide.jumpcloud.custom_app.bind_group.title': 'Associer un groupe contenant une personne de test',
  'guide.jumpcloud.custom_app.bind_group.body':
    'Dans l’onglet {userGroups} de l’application, cochez un groupe qui contient une personne de test et cliquez sur {save}. La personne et le groupe apparaissent ici, normalement en quelques secondes.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'JumpCloud n’envoie pas les groupes vides.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': 'Si un groupe du même nom existe déjà ici, il est repris et non dupliqué.',
  'guide.jumpcloud.custom_app.bind_group.point.change':
    'Modifiez le nom de la personne dans JumpCloud : la modification arrive également ici.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'Dessin de l’onglet User Groups dans JumpCloud. Un groupe contenant votre personne de test est coché et mis en évidence. En dessous se trouve le bouton Save.',
  'guide.jumpcloud.custom_app.unbind.title': 'Retirer la personne de test',
  'guide.jumpcloud.custom_app.unbind.body':
    'Dans l’onglet {userGroups}, décochez le groupe, ou retirez-en la personne. Ici, elle passe d’active à désactivée, normalement en quelques secondes.',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'Le groupe lui-même reste ici, et les personnes qui appartiennent aussi à un autre groupe associé restent actives.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'Remettez la personne dans le groupe, et elle redevient active.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'Dessin de l’onglet User Groups dans JumpCloud. Un groupe contenant votre personne de test n’est plus coché et est mis en évidence. En dessous se trouve le bouton Save.',
  'guide.jumpcloud.error.trailing_slash.symptom': '{testConnection} échoue alors que le jeton et l’adresse semblent corrects',
  'guide.jumpcloud.error.trailing_slash.cause': 'L’adresse se termine par une barre oblique.',
  'guide.jumpcloud.error.trailing_slash.fix': 'Copiez à nouveau {baseUrl} depuis son étape.',
  'guide.jumpcloud.error.test_email_taken.symptom': '{testConnection} échoue après avoir fonctionné',
  'guide.jumpcloud.error.test_email_taken.cause':
    'Quelqu’un a déjà cette adresse ici, peut-être depuis le test précédent, ou son domaine n’est pas autorisé ici.',
  'guide.jumpcloud.error.test_email_taken.fix': 'Saisissez une nouvelle adresse dans {testUserEmail} et testez à nouveau.',
  'guide.jumpcloud.error.test_fails.symptom': '{testConnection} échoue sans indiquer de raison',
  'guide.jumpcloud.error.test_fails.cause':
    'JumpCloud donne peu d’indications. Le plus souvent, le jeton est ancien, ou « Bearer » a été collé avec lui.',
  'guide.jumpcloud.error.test_fails.fix':
    'Consultez l’activité ici : la requête refusée y figure avec sa cause. Collez ensuite à nouveau {tokenKey}, le jeton seul.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'Un groupe est associé, mais personne n’arrive',
  'guide.jumpcloud.error.nobody_arrives.cause': 'JumpCloud n’a pas pu envoyer les personnes et ne l’indique que dans son journal.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'Ouvrez {insights} et cherchez {userCreated}, {userRemoved} et {userDeleted}. L’événement contient la réponse reçue d’ici.',

  'guide.pingfederate.before.bundled':
    'Le plugin SCIM fourni avec PingFederate utilise SCIM 1.1 et demande {usersUrl} et {groupsUrl}. Il ne fonctionne pas avec cette connexion.',
  'guide.pingfederate.before.server': 'Il vous faut une personne qui peut modifier {properties} sur le serveur et redémarrer PingFederate.',
  'guide.pingfederate.before.connector': 'Il vous faut le connecteur {provisioner} de Ping. Il utilise SCIM 2.0.',
  'guide.pingfederate.connector.title': 'Connecteur SCIM Provisioner',
  'guide.pingfederate.connector.switch_on.title': 'Activer le provisionnement sortant',
  'guide.pingfederate.connector.switch_on.body':
    'Sur le serveur, ouvrez {properties} dans le dossier bin de PingFederate et définissez {mode}.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'Redémarrez ensuite PingFederate. Un cluster avec basculement utilise une autre valeur, indiquée dans la documentation de Ping.',
  'guide.pingfederate.connector.connector.title': 'Installer le connecteur',
  'guide.pingfederate.connector.connector.body':
    'Installez le connecteur {provisioner} de Ping en suivant les instructions de son paquet, puis redémarrez PingFederate.',
  'guide.pingfederate.connector.connection.title': 'Créer une connexion',
  'guide.pingfederate.connector.connection.body':
    'Dans la console d’administration, ouvrez {applications} › {integration} › {spConnections} et cliquez sur {createConnection}. Dans {connectionTemplate}, choisissez {provisioner}, et {outboundProvisioning} comme type.',
  'guide.pingfederate.connector.scim_url.title': 'Coller l’URL SCIM',
  'guide.pingfederate.connector.scim_url.body': 'Sur l’écran {target}, collez l’adresse dans {scimUrl}.',
  'guide.pingfederate.connector.scim_url.picture':
    'Dessin de l’écran Target dans PingFederate. Le champ SCIM URL contient l’adresse et est mis en évidence. Authentication Methods indique encore None et Access Token est vide.',
  'guide.pingfederate.connector.version.title': 'Choisir SCIM 2.0',
  'guide.pingfederate.connector.version.body': 'Réglez {scimVersion} sur 2.0.',
  'guide.pingfederate.connector.version.picture':
    'Dessin de l’écran Target dans PingFederate. SCIM URL est renseigné. SCIM Version est réglé sur 2.0 et mis en évidence.',
  'guide.pingfederate.connector.token.title': 'Coller le jeton',
  'guide.pingfederate.connector.token.body':
    'Faites passer {authentication} de {none} à {bearer} et collez le jeton dans {accessToken}. PingFederate ajoute lui-même « Bearer ».',
  'guide.pingfederate.connector.token.picture':
    'Dessin de l’écran Target dans PingFederate. SCIM URL et la version sont renseignés. Authentication Methods est réglé sur OAuth 2 Bearer Token. Le champ Access Token est mis en évidence : collez-y le jeton.',
  'guide.pingfederate.connector.unique_identifier.title': 'Définir l’identifiant unique',
  'guide.pingfederate.connector.unique_identifier.body': 'Réglez {uniqueIdentifier} sur userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'Décidez-le maintenant : pour le modifier plus tard, Ping demande de supprimer la connexion, de redémarrer et de la recréer.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'Dessin de l’écran Target dans PingFederate, rempli jusqu’au jeton. Unique User Identifier est réglé sur userName et mis en évidence.',
  'guide.pingfederate.connector.options.title': 'Choisir ce que PingFederate peut faire',
  'guide.pingfederate.connector.options.body': 'Cochez {userCreate}, {userUpdate} et {userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'Laissez {disabledUsers} désactivé, sauf si les personnes désactivées à la source doivent aussi exister ici.',
  'guide.pingfederate.connector.options.picture':
    'Dessin de l’écran Target dans PingFederate. User Create, User Update et User Disable / Delete sont cochés et mis en évidence. Provision Disabled Users n’est pas coché.',
  'guide.pingfederate.connector.remove_action.title': 'Choisir le sort des personnes qui partent',
  'guide.pingfederate.connector.remove_action.body':
    'Réglez {removeAction} sur {disable}. Les personnes qui partent sont alors désactivées ici et peuvent revenir.',
  'guide.pingfederate.connector.remove_action.picture':
    'Dessin de l’écran Target dans PingFederate, rempli. Remove User Action est réglé sur Disable et mis en évidence.',
  'guide.pingfederate.connector.channel.title': 'Configurer le canal',
  'guide.pingfederate.connector.channel.body':
    'Dans {manageChannels}, choisissez la source et une personne de test. Dans {attributeMapping}, mappez le nom d’utilisateur, le prénom, le nom et l’adresse e-mail professionnelle.',
  'guide.pingfederate.connector.channel.point.groups': 'Pour envoyer des groupes, indiquez-les dans le même canal.',
  'guide.pingfederate.connector.activate.title': 'Activer le tout',
  'guide.pingfederate.connector.activate.body':
    'Activez le canal, activez la connexion dans {activation} et cliquez sur {save}. La personne de test apparaît ici comme active, normalement en moins d’une minute.',
  'guide.pingfederate.connector.activate.point.minute':
    'PingFederate consulte sa source toutes les 60 secondes. Cet intervalle correspond à {frequency}, dans les paramètres de protocole du serveur.',
  'guide.pingfederate.connector.activate.point.log': 'Ce qui a été envoyé et les réponses reçues se trouvent dans {log} sur le serveur.',
  'guide.pingfederate.connector.leave.title': 'Retirer la personne de test',
  'guide.pingfederate.connector.leave.body':
    'Retirez la personne du groupe source ou du filtre du canal. Ici, elle passe d’active à désactivée, normalement en moins d’une minute.',
  'guide.pingfederate.connector.leave.point.return': 'Remettez-y la personne, et elle redevient active.',
  'guide.pingfederate.error.old_plugin.symptom': 'Le formulaire demande {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'C’est le plugin fourni, pour SCIM 1.1, qui comporte {usersUrl} et {groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'Recréez la connexion avec le connecteur {provisioner}.',
  'guide.pingfederate.error.no_credentials.symptom': 'Des requêtes arrivent ici sans aucun jeton',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} indique encore {none}, comme au départ dans le formulaire.',
  'guide.pingfederate.error.no_credentials.fix': 'Réglez ce champ sur {bearer} et collez le jeton dans {accessToken}.',
  'guide.pingfederate.error.nothing_happens.symptom': 'Rien n’arrive ici, même après plusieurs minutes',
  'guide.pingfederate.error.nothing_happens.cause':
    'Le provisionnement est désactivé sur le serveur, ou le canal ou la connexion ne sont pas actifs.',
  'guide.pingfederate.error.nothing_happens.fix':
    'Vérifiez que {mode} est défini dans {properties} et que le canal et la connexion sont actifs, puis consultez {log}.',

  'guide.pingone.before.role': 'Il vous faut un administrateur PingOne qui peut modifier le provisionnement.',
  'guide.pingone.before.groups': 'PingOne envoie les groupes qui existent dans PingOne même.',
  'guide.pingone.connection.title': 'Connexion SCIM et règle',
  'guide.pingone.connection.new_connection.title': 'Créer une connexion',
  'guide.pingone.connection.new_connection.body':
    'Dans PingOne, ouvrez {integrations} › {provisioning}, cliquez sur {add} › {newConnection}, choisissez {identityStore}, puis {scim}. Donnez à la connexion le nom de ce produit et cliquez sur {next}.',
  'guide.pingone.connection.new_connection.point.names': 'Sur certains écrans, la vignette s’appelle {scimOutbound}.',
  'guide.pingone.connection.new_connection.picture':
    'Dessin de New Connection dans PingOne. Sous Identity Store, la tuile SCIM est mise en évidence. En dessous se trouve le bouton Next.',
  'guide.pingone.connection.base_url.title': 'Coller l’URL de base',
  'guide.pingone.connection.base_url.body': 'Collez l’adresse dans {baseUrl}.',
  'guide.pingone.connection.base_url.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne. Le champ SCIM Base URL contient l’adresse et est mis en évidence. Tous les autres champs sont encore vides.',
  'guide.pingone.connection.resources.title': 'Nommer les ressources',
  'guide.pingone.connection.resources.body':
    'Saisissez ces deux valeurs dans {usersResource} et {groupsResource}, chacune avec sa barre oblique devant.',
  'guide.pingone.connection.resources.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne. SCIM Base URL est renseigné. Users Resource contient /Users et est mis en évidence. Groups Resource contient /Groups.',
  'guide.pingone.connection.version.title': 'Choisir SCIM 2.0',
  'guide.pingone.connection.version.body': 'Réglez {scimVersion} sur 2.0.',
  'guide.pingone.connection.version.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne. L’URL de base et les ressources sont renseignées. SCIM Version est réglé sur 2.0 et mis en évidence.',
  'guide.pingone.connection.token.title': 'Coller le jeton',
  'guide.pingone.connection.token.body': 'Réglez {authentication} sur {bearer} et collez le jeton seul dans {accessToken}.',
  'guide.pingone.connection.token.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne, remplie jusqu’à la version. Authentication Method est réglé sur OAuth 2 Bearer Token. Le champ OAuth Access Token est mis en évidence : collez-y le jeton.',
  'guide.pingone.connection.auth_type.title': 'Choisir le type d’en-tête',
  'guide.pingone.connection.auth_type.body': 'Réglez {authType} sur {bearerType}. PingOne place ce mot devant le jeton.',
  'guide.pingone.connection.auth_type.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne, remplie jusqu’au jeton. Auth Type Header est réglé sur Bearer et mis en évidence.',
  'guide.pingone.connection.test.title': 'Tester la connexion',
  'guide.pingone.connection.test.body': 'Cliquez sur {testConnection}. PingOne répond {successful}.',
  'guide.pingone.connection.test.picture':
    'Dessin d’une nouvelle connexion SCIM dans PingOne, tous les champs remplis. Le bouton Test Connection est mis en évidence.',
  'guide.pingone.connection.switch_on.title': 'Terminer et activer',
  'guide.pingone.connection.switch_on.body': 'Cliquez sur {continue}, puis sur {finish}, et activez la connexion avec son interrupteur.',
  'guide.pingone.connection.switch_on.point.leavers':
    'PingOne vous laisse choisir si les personnes qui partent sont désactivées ou supprimées. Choisissez la désactivation : elles sont alors désactivées ici et peuvent revenir.',
  'guide.pingone.connection.switch_on.picture':
    'Dessin de Provisioning dans PingOne. L’interrupteur de votre connexion est activé et mis en évidence.',
  'guide.pingone.connection.rule.title': 'Ajouter une règle',
  'guide.pingone.connection.rule.body':
    'Dans {provisioning}, cliquez sur {add} et ajoutez une règle pour cette connexion : les personnes concernées et la correspondance des attributs. Activez la règle.',
  'guide.pingone.connection.rule.point.one_person':
    'Limitez d’abord la règle à une personne de test. Elle apparaît ici comme active, normalement en quelques secondes.',
  'guide.pingone.connection.rule.point.user_name': 'Mappez le nom d’utilisateur et une adresse e-mail professionnelle.',
  'guide.pingone.connection.rule.point.change': 'Modifiez le nom de la personne dans PingOne : la modification arrive également ici.',
  'guide.pingone.connection.rule.picture':
    'Dessin d’une règle dans PingOne. Sous Users, votre personne de test est mise en évidence. En dessous se trouvent les groupes.',
  'guide.pingone.connection.groups.title': 'Ajouter vos groupes à la règle',
  'guide.pingone.connection.groups.body':
    'Dans la règle, activez le provisionnement des groupes et choisissez les groupes PingOne à envoyer.',
  'guide.pingone.connection.groups.picture':
    'Dessin d’une règle dans PingOne. Elle correspond à votre personne de test. Sous Groups, votre groupe est mis en évidence.',
  'guide.pingone.connection.leave.title': 'Retirer la personne de test',
  'guide.pingone.connection.leave.body':
    'Modifiez la personne ou la règle de sorte qu’elle ne soit plus concernée. Ici, elle passe d’active à désactivée, normalement en quelques secondes.',
  'guide.pingone.connection.leave.point.return': 'Incluez-la de nouveau dans la règle, et elle redevient active.',
  'guide.pingone.connection.leave.picture':
    'Dessin d’une règle dans PingOne. Sous Users, votre personne de test est mise en évidence, à retirer.',
  'guide.pingone.error.test_failed.cause':
    'PingOne n’a reçu aucune réponse exploitable : l’adresse, une ressource ou le jeton est incorrect.',
  'guide.pingone.error.test_failed.fix':
    'Vérifiez les barres obliques et les majuscules dans {baseUrl} et {usersResource}, collez à nouveau {accessToken}, seul, et assurez-vous que {authType} indique {bearerType}.',
  'guide.pingone.error.nothing_happens.symptom': 'Le test réussit, mais personne n’arrive',
  'guide.pingone.error.nothing_happens.cause': 'La connexion ou la règle est désactivée, ou la règle ne correspond à personne.',
  'guide.pingone.error.nothing_happens.fix':
    'Activez les deux dans {provisioning} et consultez-y l’état de synchronisation de la connexion.',

  'guide.rippling.before.role': 'Il vous faut un administrateur Rippling qui peut créer des intégrations personnalisées.',
  'guide.rippling.before.token_late':
    'Rippling ne demande le jeton qu’à la fin, après {installNow}. Gardez-le à portée de main, ou créez-en un autre à ce moment.',
  'guide.rippling.custom_integration.title': 'Intégration personnalisée',
  'guide.rippling.custom_integration.create.title': 'Créer une intégration personnalisée',
  'guide.rippling.custom_integration.create.body':
    'Dans Rippling, ouvrez {it} › {thirdPartyAccess}, cliquez sur {addIntegration} et choisissez {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    'Introuvable ? Rippling déplace ses menus : cherchez {it} › {customIntegrations}, ou {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'La nommer et choisir SCIM',
  'guide.rippling.custom_integration.name.body':
    'Donnez-lui le nom de ce produit, une catégorie et un logo, cochez {userManagement} et cliquez sur {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'Dessin d’une nouvelle intégration personnalisée dans Rippling. La case User Management via SCIM est cochée et mise en évidence. En dessous se trouve le bouton Continue.',
  'guide.rippling.custom_integration.base_url.title': 'Coller l’URL de base',
  'guide.rippling.custom_integration.base_url.body': 'Réglez {scimVersion} sur 2.0 et collez l’adresse dans {baseUrl}.',
  'guide.rippling.custom_integration.base_url.picture':
    'Dessin de la page SCIM d’une nouvelle intégration dans Rippling. SCIM Version est réglé sur 2.0. Le champ SCIM base URL contient l’adresse et est mis en évidence.',
  'guide.rippling.custom_integration.method.title': 'Choisir le jeton Bearer',
  'guide.rippling.custom_integration.method.body': 'Réglez {method} sur {bearerToken}. Le jeton lui-même vient plus tard.',
  'guide.rippling.custom_integration.method.picture':
    'Dessin de la page SCIM d’une nouvelle intégration dans Rippling. La version et l’URL de base sont renseignées. SCIM Authorization Method est réglé sur Bearer Token et mis en évidence.',
  'guide.rippling.custom_integration.options.title': 'Cocher ce que permet cette connexion',
  'guide.rippling.custom_integration.options.body':
    'Cochez {supportsGroups}, {pagination}, {createGroups}, {patchGroups} et {emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'Dessin de la page SCIM d’une nouvelle intégration dans Rippling. Supports Groups, Supports Pagination, Create & Delete Groups, Use PATCH to edit Groups et Use email address as user name sont cochés et mis en évidence.',
  'guide.rippling.custom_integration.attributes.title': 'Ajouter les attributs',
  'guide.rippling.custom_integration.attributes.body':
    'Sous {attributes}, ajoutez ces quatre attributs, l’un après l’autre, et cliquez sur {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'Dessin de la page SCIM d’une nouvelle intégration dans Rippling, remplie. Le champ Supported SCIM Attributes contient externalId, emails.primary, name.givenName et name.familyName et est mis en évidence.',
  'guide.rippling.custom_integration.token.title': 'Installer et coller le jeton',
  'guide.rippling.custom_integration.token.body':
    'Cliquez sur {installNow} et indiquez que vous l’installez vous-même. Lorsque Rippling demande {bearerToken}, collez le jeton seul.',
  'guide.rippling.custom_integration.token.point.lost':
    'Vous n’avez plus le jeton ? Créez-en un autre sur cette page. Rien ne dépend encore de l’ancien.',
  'guide.rippling.custom_integration.token.picture':
    'Dessin de l’installation dans Rippling. Le champ du jeton Bearer est mis en évidence : collez-y le jeton.',
  'guide.rippling.custom_integration.access.title': 'Choisir qui reçoit l’accès, et quand',
  'guide.rippling.custom_integration.access.body':
    'Dans {accessRules}, choisissez une personne de test. Dans {provisionTime}, choisissez le moment le plus proche.',
  'guide.rippling.custom_integration.access.point.one_person': 'Une fois le test réussi, étendez la règle à tout le monde.',
  'guide.rippling.custom_integration.mapping.title': 'Envoyer aussi les modifications',
  'guide.rippling.custom_integration.mapping.body': 'Pour chaque attribut, choisissez {cadence}.',
  'guide.rippling.custom_integration.match.title': 'Rapprocher les personnes déjà présentes ici',
  'guide.rippling.custom_integration.match.body':
    'Rippling affiche la liste des comptes trouvés. Associez votre personne de test au sien, ou laissez Rippling en créer un nouveau. La personne apparaît ici comme active, au moment que vous avez choisi.',
  'guide.rippling.custom_integration.match.point.repeats':
    'Rippling peut poser deux fois la même question. Aucune personne n’est dupliquée pour autant.',
  'guide.rippling.custom_integration.leave.title': 'Retirer la personne de test',
  'guide.rippling.custom_integration.leave.body':
    'Modifiez {accessRules} pour ne plus inclure la personne. Ici, elle passe d’active à désactivée, au moment que vous avez choisi.',
  'guide.rippling.custom_integration.leave.point.return': 'Incluez de nouveau la personne, et elle redevient active.',
  'guide.rippling.error.nothing_happens.symptom': 'Rien n’est arrivé depuis Rippling',
  'guide.rippling.error.nothing_happens.cause':
    'Le moment choisi n’est pas encore venu, les règles ne correspondent à personne, ou le jeton est incorrect. Rippling ne propose pas de test.',
  'guide.rippling.error.nothing_happens.fix':
    'Vérifiez {provisionTime} et {accessRules}, puis consultez l’activité ici : les requêtes refusées y figurent avec leur cause. Si le jeton est en cause, saisissez de nouveau {bearerToken}.',
  'guide.rippling.error.changes_missing.symptom': 'Des personnes arrivent, mais pas les modifications ultérieures',
  'guide.rippling.error.changes_missing.cause': 'Les attributs ne sont envoyés qu’une fois, à la création d’une personne.',
  'guide.rippling.error.changes_missing.fix': 'Réglez chaque attribut sur {cadence}.',

  'guide.cyberark.before.app':
    'Il vous faut l’application SAML de ce produit dans CyberArk Identity, déjà installée et déployée, et un administrateur qui peut la modifier.',
  'guide.cyberark.before.token':
    'CyberArk attend un jeton qui n’expire pas. Si les jetons expirent ici, notez la date affichée avec le jeton.',
  'guide.cyberark.saml_app.title': 'Provisionnement pour votre application SAML',
  'guide.cyberark.saml_app.enable.title': 'Activer le provisionnement',
  'guide.cyberark.saml_app.enable.body': 'Ouvrez l’application SAML, allez à {provisioning}, cochez {enable} et répondez {yes}.',
  'guide.cyberark.saml_app.enable.point.live':
    'Si l’on vous demande un mode, choisissez le mode de production. En mode aperçu, CyberArk n’envoie rien.',
  'guide.cyberark.saml_app.enable.picture':
    'Dessin de l’onglet Provisioning d’une application dans CyberArk Identity. La case Enable provisioning for this application est cochée et mise en évidence.',
  'guide.cyberark.saml_app.service_url.title': 'Coller l’URL du service',
  'guide.cyberark.saml_app.service_url.body': 'Collez l’adresse dans {serviceUrl}.',
  'guide.cyberark.saml_app.service_url.picture':
    'Dessin de l’onglet Provisioning dans CyberArk Identity. Le champ SCIM Service URL contient l’adresse et est mis en évidence. Bearer Token est encore vide.',
  'guide.cyberark.saml_app.token.title': 'Coller le jeton',
  'guide.cyberark.saml_app.token.body': 'Collez le jeton dans {bearerToken}. CyberArk ajoute lui-même « Bearer » : ne collez que le jeton.',
  'guide.cyberark.saml_app.token.point.type':
    'Si l’on vous demande d’abord un type d’autorisation, choisissez celui d’un jeton dans l’en-tête Authorization.',
  'guide.cyberark.saml_app.token.picture':
    'Dessin de l’onglet Provisioning dans CyberArk Identity. SCIM Service URL est renseigné. Le champ Bearer Token est mis en évidence : collez-y le jeton.',
  'guide.cyberark.saml_app.verify.title': 'Vérifier',
  'guide.cyberark.saml_app.verify.body': 'Cliquez sur {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'CyberArk lit ce que permet cette connexion. Rien n’est encore écrit.',
  'guide.cyberark.saml_app.verify.picture':
    'Dessin de l’onglet Provisioning dans CyberArk Identity. SCIM Service URL et Bearer Token sont renseignés. Le bouton Verify est mis en évidence.',
  'guide.cyberark.saml_app.leavers.title': 'Désactiver les personnes qui partent',
  'guide.cyberark.saml_app.leavers.body':
    'Décochez {keepUsers}. Tant que cette case est cochée, les personnes qui partent restent actives ici.',
  'guide.cyberark.saml_app.leavers.picture':
    'Dessin de l’onglet Provisioning dans CyberArk Identity, rempli. La case Do not de-provision (deactivate or delete) users in target application n’est pas cochée et est mise en évidence.',
  'guide.cyberark.saml_app.roles.title': 'Mapper un rôle',
  'guide.cyberark.saml_app.roles.body':
    'Dans le mappage des rôles, cliquez sur {add} et choisissez un rôle qui contient une personne de test.',
  'guide.cyberark.saml_app.roles.point.groups': 'Les rôles mappés deviennent ici des groupes.',
  'guide.cyberark.saml_app.save.title': 'Enregistrer',
  'guide.cyberark.saml_app.save.body': 'Cliquez sur {save}.',
  'guide.cyberark.saml_app.assign.title': 'Voir arriver la personne de test',
  'guide.cyberark.saml_app.assign.body':
    'CyberArk envoie les personnes lorsqu’un rôle change. Retirez la personne de test du rôle et remettez-l’y : elle apparaît ici comme active.',
  'guide.cyberark.saml_app.assign.point.job':
    'Pour les personnes qui avaient déjà le rôle, lancez à la main la tâche de synchronisation de CyberArk.',
  'guide.cyberark.saml_app.assign.point.change':
    'Modifiez le nom de la personne dans CyberArk ; la modification arrive à la prochaine synchronisation.',
  'guide.cyberark.saml_app.unassign.title': 'Retirer la personne de test',
  'guide.cyberark.saml_app.unassign.body': 'Retirez la personne du rôle. Ici, elle passe d’active à désactivée.',
  'guide.cyberark.saml_app.unassign.point.return': 'Remettez la personne dans le rôle, et elle redevient active.',
  'guide.cyberark.error.verify_fails.symptom': '{verify} échoue',
  'guide.cyberark.error.verify_fails.cause':
    'L’adresse ou le jeton est incorrect, ou un élément placé entre CyberArk et ici bloque l’une des requêtes.',
  'guide.cyberark.error.verify_fails.fix':
    'Copiez à nouveau {serviceUrl} et {bearerToken} depuis leurs étapes. Une requête refusée figure dans l’activité ici, avec sa cause.',
  'guide.cyberark.error.leavers_stay.symptom': 'Les personnes qui ont perdu le rôle restent actives ici',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} est coché, comme au départ dans le formulaire.',
  'guide.cyberark.error.leavers_stay.fix': 'Décochez cette case, cliquez sur {save} et relancez la synchronisation.',
  'guide.cyberark.error.preview_mode.symptom': 'CyberArk signale une réussite, mais personne n’arrive',
  'guide.cyberark.error.preview_mode.cause': 'Le provisionnement est probablement en mode aperçu, dans lequel rien n’est envoyé.',
  'guide.cyberark.error.preview_mode.fix':
    'Passez le provisionnement de l’application en mode de production et relancez la synchronisation.',

  'guide.google-workspace.before.catalog_only':
    'Google ne propose pas SCIM aux applications personnalisées. Seules les applications de son catalogue sont provisionnées, une fois SAML configuré pour elles.',
  'guide.google-workspace.before.no_groups': 'Google n’envoie aucun groupe. Les groupes n’y servent qu’à limiter les personnes envoyées.',
  'guide.google-workspace.before.hours': 'Google envoie les modifications à quelques heures d’intervalle, et non immédiatement.',
  'guide.google-workspace.before.edition': 'Les éditions Starter et Frontline Starter le permettent pour 3 applications au maximum.',
  'guide.google-workspace.before.role':
    'Il vous faut un administrateur Google Workspace qui peut gérer les applications, en général un super administrateur.',
  'guide.google-workspace.through_another.title': 'Par un autre fournisseur',
  'guide.google-workspace.through_another.choose.title': 'Choisir un fournisseur intermédiaire',
  'guide.google-workspace.through_another.choose.body':
    '{okta}, {entra} et {jumpcloud} communiquent en SCIM avec n’importe quel produit. Choisissez celui dont dispose votre entreprise. Les personnes restent dans Google ; l’intermédiaire transmet les modifications.',
  'guide.google-workspace.through_another.choose.point.none':
    'Aucun d’eux ? Demandez aux responsables de ce produit par quels autres moyens ajouter des membres, comme les invitations ou leur API.',
  'guide.google-workspace.through_another.feed.title': 'Y connecter Google Workspace',
  'guide.google-workspace.through_another.feed.body':
    'Importez les personnes dans le fournisseur choisi. {okta} et {jumpcloud} peuvent les lire dans Google Workspace ; pour {entra}, consultez la documentation de Microsoft.',
  'guide.google-workspace.through_another.switch.title': 'Passer cette connexion à ce fournisseur',
  'guide.google-workspace.through_another.switch.body':
    'Sur la page de la connexion, changez le fournisseur d’identité pour {okta}, {entra} ou {jumpcloud}. Ce guide est alors remplacé par celui de ce fournisseur.',
  'guide.google-workspace.through_another.switch.point.kept': 'L’adresse et le jeton restent valables.',
  'guide.google-workspace.catalog_app.title': 'Si ce produit figure au catalogue de Google',
  'guide.google-workspace.catalog_app.find.title': 'Ouvrir l’application',
  'guide.google-workspace.catalog_app.find.body':
    'Dans la console d’administration Google, ouvrez {apps} › {webAndMobile} et choisissez l’application de ce produit. SAML doit être configuré pour elle.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'Ajoutée comme application SAML personnalisée, ou absente du catalogue ? Google ne peut alors envoyer personne ici. Utilisez la méthode par un autre fournisseur.',
  'guide.google-workspace.catalog_app.configure.title': 'Configurer le provisionnement',
  'guide.google-workspace.catalog_app.configure.body': 'Dans l’application, cliquez sur {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'Coller le jeton',
  'guide.google-workspace.catalog_app.token.body':
    'Collez le jeton seul dans {accessToken}. Si Google le demande sur une page à part, cliquez sur {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'Dessin de Configure auto-provisioning dans la console d’administration Google. Le champ Access token est mis en évidence : collez-y le jeton. Endpoint URL est encore vide.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'Coller l’URL du point de terminaison',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'Collez l’adresse dans {endpointUrl} et cliquez sur {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Dessin de Configure auto-provisioning dans la console d’administration Google. Access token est renseigné. Le champ Endpoint URL contient l’adresse et est mis en évidence.',
  'guide.google-workspace.catalog_app.mapping.title': 'Vérifier les attributs',
  'guide.google-workspace.catalog_app.mapping.body':
    'Google affiche les attributs envoyés. Donnez une source à chacun de ceux marqués d’une étoile et cliquez sur {continue}. Vous ne pouvez pas en ajouter d’autres.',
  'guide.google-workspace.catalog_app.scope.title': 'Limiter les personnes envoyées',
  'guide.google-workspace.catalog_app.scope.body':
    'Choisissez un groupe contenant une personne de test, ou laissez la liste vide pour envoyer toutes les personnes qui ont l’application. Cliquez sur {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'Le groupe lui-même n’arrive pas ici.',
  'guide.google-workspace.catalog_app.delays.title': 'Choisir quand retirer les personnes qui partent',
  'guide.google-workspace.catalog_app.delays.body':
    'Choisissez un délai pour chacun des trois cas : application désactivée pour la personne, personne suspendue, personne supprimée.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'Google propose des délais allant de moins de 24 heures à 30 jours. Un délai court retire l’accès plus tôt.',
  'guide.google-workspace.catalog_app.turn_on.title': 'Activer',
  'guide.google-workspace.catalog_app.turn_on.body':
    'Activez le provisionnement automatique. La personne de test apparaît ici comme active, normalement au bout de quelques heures.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'Chaque modification ultérieure prend elle aussi quelques heures.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'Les personnes archivées ne sont pas envoyées.',
  'guide.google-workspace.catalog_app.leave.title': 'Retirer la personne de test',
  'guide.google-workspace.catalog_app.leave.body':
    'Désactivez l’application pour la personne. Elle est désactivée ici après le délai que vous avez choisi.',
  'guide.google-workspace.catalog_app.leave.point.return': 'Réactivez l’application, et la personne redevient active au passage suivant.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'L’application n’a pas de section pour le provisionnement automatique',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'C’est une application personnalisée, ou l’application du catalogue ne le propose pas. Votre édition a peut-être aussi atteint sa limite de 3 applications.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'Utilisez la méthode par un autre fournisseur.',
  'guide.google-workspace.error.nothing_yet.symptom': 'Personne n’est arrivé au bout d’une heure',
  'guide.google-workspace.error.nothing_yet.cause':
    'Google n’envoie les modifications qu’à quelques heures d’intervalle : une heure ne suffit pas pour conclure.',
  'guide.google-workspace.error.nothing_yet.fix':
    'Attendez le lendemain, puis consultez l’activité ici : les requêtes refusées y figurent avec leur cause.',
  'guide.google-workspace.error.no_groups.symptom': 'Les groupes n’arrivent jamais',
  'guide.google-workspace.error.no_groups.cause': 'Google n’envoie aucun groupe aux applications.',
  'guide.google-workspace.error.no_groups.fix':
    'Donnez les rôles ici à la main, ou passez par un fournisseur intermédiaire qui envoie les groupes.',

  'guide.generic.before.scim2': 'Votre fournisseur d’identité doit prendre en charge SCIM 2.0 et envoyer un jeton Bearer.',
  'guide.generic.values.title': 'Valeurs et règles',
  'guide.generic.values.address.title': 'Saisir l’adresse',
  'guide.generic.values.address.body':
    'Là où votre fournisseur d’identité demande une URL de base SCIM, une URL de locataire (tenant) ou un point de terminaison, saisissez l’URL de base. Ne saisissez les deux autres que si les utilisateurs et les groupes sont demandés séparément.',
  'guide.generic.values.address.point.slash':
    'Pas de barre oblique à la fin. La plupart des outils ajoutent eux-mêmes « /Users », et deux barres obliques de suite ne mènent nulle part.',
  'guide.generic.values.address.point.case': 'Users et Groups commencent par une majuscule.',
  'guide.generic.values.token.title': 'Saisir le jeton',
  'guide.generic.values.token.body': 'Regardez ce que le champ demande, et prenez la valeur qui convient.',
  'guide.generic.values.token.point.raw': 'Un champ pour un jeton, une clé d’API ou un secret attend le jeton seul.',
  'guide.generic.values.token.point.header':
    'Un champ pour un en-tête, ou pour la valeur d’un en-tête, attend « Bearer », un espace et le jeton.',
  'guide.generic.values.protocol.title': 'Choisir SCIM 2.0',
  'guide.generic.values.protocol.body': 'Réglez la version sur 2.0. Le reste s’adresse à qui développe ou débogue l’autre côté.',
  'guide.generic.values.protocol.point.verbs':
    '{users} et {groups} acceptent GET, POST, PUT, PATCH et DELETE. {config} indique ce qui est proposé en plus.',
  'guide.generic.values.protocol.point.filter':
    'Les filtres suivent la RFC 7644. La plupart des outils n’ont besoin que de « eq » sur userName, externalId et displayName.',
  'guide.generic.values.protocol.point.paging':
    'Les listes sont paginées par 100 éléments, 200 au plus, avec startIndex et count ou avec un curseur.',
  'guide.generic.values.protocol.point.limits':
    'En cas de requêtes trop nombreuses à la fois, la réponse est 429, avec le nombre de secondes à attendre.',
  'guide.generic.values.people.title': 'Choisir comment distinguer les personnes',
  'guide.generic.values.people.body':
    'Là où votre fournisseur d’identité demande un identifiant unique ou un attribut de correspondance, choisissez userName.',
  'guide.generic.values.people.point.match':
    '{userName} est obligatoire et n’appartient qu’à une personne. Majuscules et minuscules ne sont pas distinguées.',
  'guide.generic.values.people.point.email':
    'Envoyez une adresse e-mail dans {emails}, ou utilisez-la comme {userName}. Sans elle, la personne ne peut pas être ajoutée.',
  'guide.generic.values.people.point.external_id': '{externalId} est conservé et peut être recherché : envoyez-y votre propre numéro.',
  'guide.generic.values.probe.title': 'Essayer depuis un terminal',
  'guide.generic.values.probe.body':
    'Si possible, exécutez les deux lignes sur la machine où tourne votre fournisseur d’identité. Chacune répond en JSON.',
  'guide.generic.values.probe.point.reads': 'Les deux se limitent à la lecture. Elles montrent que l’adresse et le jeton sont corrects.',
  'guide.generic.values.assign.title': 'Envoyer une personne de test',
  'guide.generic.values.assign.body':
    'Attribuez l’application à une personne dans votre fournisseur d’identité. Elle apparaît ici comme active dès qu’elle est envoyée.',
  'guide.generic.values.assign.point.change': 'Modifiez-y le nom de la personne : la modification arrive également ici.',
  'guide.generic.values.groups.title': 'Envoyer vos groupes',
  'guide.generic.values.groups.body': 'Activez les groupes, si votre fournisseur d’identité en propose. Ils peuvent donner des rôles ici.',
  'guide.generic.values.groups.point.order': 'Les personnes d’abord : un groupe ne peut contenir que des personnes déjà présentes ici.',
  'guide.generic.values.leave.title': 'Retirer la personne de test',
  'guide.generic.values.leave.body':
    'Retirez l’attribution de la personne. Avec {active} réglé sur false, par PUT ou PATCH, elle passe ici d’active à désactivée et conserve ses données.',
  'guide.generic.values.leave.point.delete':
    '{delete} met fin à l’inscription. La personne est aussi désactivée ici ; si elle est envoyée de nouveau, c’est la même personne.',
  'guide.generic.values.leave.point.return': 'Attribuez-lui de nouveau l’application, et la personne redevient active.',
  'guide.generic.error.unauthorized.cause':
    'Le jeton manque, est plus ancien que le jeton actuel, ou « Bearer » figure deux fois ou pas du tout.',
  'guide.generic.error.unauthorized.fix':
    'Consultez l’activité ici pour connaître la cause exacte, puis saisissez de nouveau le jeton sous la forme que son champ attend.',
  'guide.generic.error.not_found.cause':
    'Le chemin est incorrect : une barre oblique de trop, {wrongUsers} au lieu de {users}, ou deux fois la même partie.',
  'guide.generic.error.not_found.fix': 'Saisissez de nouveau l’URL de base et laissez votre fournisseur d’identité ajouter le reste.',
  'guide.generic.error.conflict.cause': 'Une personne a déjà ce {userName} ici.',
  'guide.generic.error.conflict.fix':
    'Faites en sorte que votre fournisseur d’identité recherche d’abord la personne et la mette à jour, ou donnez un autre {userName} à l’autre personne.',
  'guide.generic.error.unsupported_media_type.cause': 'La requête annonce un autre contenu que du JSON.',
  'guide.generic.error.unsupported_media_type.fix': 'Envoyez {contentType} avec {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'Cette connexion a reçu plus de requêtes à la fois qu’elle n’en accepte.',
  'guide.generic.error.too_many_requests.fix': 'Attendez le nombre de secondes indiqué dans {retryAfter}, et envoyez-en moins à la fois.',
}
